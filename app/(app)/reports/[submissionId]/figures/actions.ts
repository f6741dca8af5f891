'use server';

import { redirect } from 'next/navigation';
import { refuse } from '@/lib/domain/refusal.ts';
import { formAction } from '@/lib/forms/form-action.ts';
import { findHeldFigures } from '@/lib/forms/held-figures.ts';
import { routes } from '@/lib/routes.ts';
import { saveReport } from '@/lib/use-cases/save-report.ts';
import { figuresFields } from './schemas.ts';

/** Writes what the file says, as if it had been typed: the same rules, and nobody's answer is overwritten unseen. */
export const writeFiguresAction = formAction(figuresFields, async (actor, { submissionId, file }) => {
  const held = (await findHeldFigures(actor, submissionId, file)) ?? refuse('not-found');
  await saveReport(actor, { submissionId, rows: held.entries, tasks: [], head: {} });
  redirect(routes.figures(submissionId, file));
});
