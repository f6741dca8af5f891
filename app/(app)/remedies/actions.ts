'use server';

import { redirect } from 'next/navigation';
import type { RemedyPlace } from '@/lib/db/remedies.ts';
import { formAction } from '@/lib/forms/form-action.ts';
import { routes } from '@/lib/routes.ts';
import { decideRemedy } from '@/lib/use-cases/decide-remedy.ts';
import { tellOutcome } from '@/lib/use-cases/tell-outcome.ts';
import { outcomeFields, targetRemedyFields, taskRemedyFields } from './schemas.ts';

export const decideTargetRemedyAction = formAction(targetRemedyFields, async (actor, input) => {
  redirect(pageOf(await decideRemedy(actor, { ...input, occurrenceId: null })));
});

export const decideTaskRemedyAction = formAction(taskRemedyFields, async (actor, input) => {
  redirect(pageOf(await decideRemedy(actor, { ...input, targetId: null })));
});

export const tellOutcomeAction = formAction(outcomeFields, async (actor, input) => {
  redirect(pageOf(await tellOutcome(actor, input)));
});

function pageOf({ subject, subjectId }: RemedyPlace): string {
  return subject === 'task' ? routes.task(subjectId) : routes.target(subjectId);
}
