'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/lib/forms/form-action.ts';
import { routes } from '@/lib/routes.ts';
import { decideRemedy } from '@/lib/use-cases/decide-remedy.ts';
import { tellOutcome } from '@/lib/use-cases/tell-outcome.ts';
import { outcomeFields, targetRemedyFields, taskRemedyFields } from './schemas.ts';

export const decideTargetRemedyAction = formAction(targetRemedyFields, async (actor, input) => {
  await decideRemedy(actor, { ...input, occurrenceId: null });
  redirect(routes.target(input.targetId));
});

export const decideTaskRemedyAction = formAction(taskRemedyFields, async (actor, { taskId, ...input }) => {
  await decideRemedy(actor, { ...input, targetId: null });
  redirect(routes.task(taskId));
});

export const tellOutcomeAction = formAction(outcomeFields, async (actor, input) => {
  const { subject, subjectId } = await tellOutcome(actor, input);
  redirect(subject === 'task' ? routes.task(subjectId) : routes.target(subjectId));
});
