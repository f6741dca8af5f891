'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/lib/forms/form-action.ts';
import type { FormState } from '@/lib/forms/form-state.ts';
import { routes } from '@/lib/routes.ts';
import { type Corrected, correctReading } from '@/lib/use-cases/correct-reading.ts';
import { discardReading } from '@/lib/use-cases/discard-reading.ts';
import { saveReading } from '@/lib/use-cases/save-reading.ts';
import { correctionFields, correctionOf, discardFields, saveFields } from './schemas.ts';

/** What a correction changed on the screen, for the script; a form without one is drawn anew. */
export type CheckState = FormState & { changed?: Changed | null };
export type Changed = Omit<Corrected['view'], 'rows'> & { rows: Corrected['view']['rows'] };

export async function correctReadingAction(state: FormState, form: FormData): Promise<CheckState> {
  let changed: Changed | null = null;
  const answer = await formAction(correctionFields, async (actor, input, typed) => {
    const { readingId, seenVersion } = input;
    const { view, changedRows, faults } = await correctReading(
      actor,
      readingId,
      seenVersion,
      correctionOf(input, typed),
    );
    changed = { ...view, rows: view.rows.filter((row) => changedRows.includes(row.key)) };
    return faults.length === 0 ? {} : { outcome: 'invalid', errors: faults, values: typed };
  })(state, form);
  return { ...answer, changed };
}

export const saveReadingAction = formAction(saveFields, async (actor, { readingId, seenVersion }) => {
  const { planId, reportId } = await saveReading(actor, readingId, seenVersion);
  if (planId !== null) redirect(routes.plan(planId));
  redirect(reportId === null ? routes.agencies() : routes.publishedReport(reportId));
});

export const discardReadingAction = formAction(discardFields, async (actor, { readingId, reason }) => {
  await discardReading(actor, readingId, reason);
  redirect(routes.readings());
});
