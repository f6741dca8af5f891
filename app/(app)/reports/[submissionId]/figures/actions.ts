'use server';

import { redirect } from 'next/navigation';
import { refuse } from '@/lib/domain/refusal.ts';
import { formAction } from '@/lib/forms/form-action.ts';
import { findHeldFigures } from '@/lib/forms/held-figures.ts';
import { routes } from '@/lib/routes.ts';
import { writeFigures } from '@/lib/use-cases/figures/write-figures.ts';
import { figuresFields } from './schemas.ts';

/** Writes what the file says, as if it had been typed: the same rules, and nobody's answer is overwritten unseen. */
export const writeFiguresAction = formAction(figuresFields, async (actor, { submissionId, file }) => {
  const held = (await findHeldFigures(actor, submissionId, file)) ?? refuse('not-found');
  const { entries, tasks, sections } = held;
  await writeFigures(actor, submissionId, { entries, tasks: tasks.entries, sections: sections.entries });
  redirect(routes.figures(submissionId, file));
});
