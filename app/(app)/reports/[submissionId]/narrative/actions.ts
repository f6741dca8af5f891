'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { formAction } from '@/lib/forms/form-action.ts';
import { routes } from '@/lib/routes.ts';
import { savedSectionsInWords } from '@/lib/text/saved-sections.ts';
import { saveSections } from '@/lib/use-cases/save-sections.ts';
import { narrativeFields } from './schemas.ts';

export const saveSectionsAction = formAction(narrativeFields, async (actor, input, typed) => {
  const saved = await saveSections(actor, input);
  if (saved.conflicts.length === 0 && typed.then === 'check') redirect(routes.checkReport(input.submissionId));
  if (typed.then !== 'stay') refresh();
  return savedSectionsInWords(saved, typed);
});
