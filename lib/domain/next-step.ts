import { needsNextStep } from './ageing.ts';
import type { Day } from './calendar.ts';
import type { ProgressState } from './task.ts';

/** bước tiếp theo of what is long overdue: what is done now, by whom, until when. */
export type NextStep = { what: string; who: string; by: Day };

/** It must be said in a report of this cut-off day, whatever the part's state turns out to be short of done. */
export function asksNextStep(dueOn: Day | null, cutOffOn: Day): boolean {
  return dueOn !== null && needsNextStep(dueOn, cutOffOn);
}

/** Open more than 30 days after its day, and without a step that still lies ahead on the cut-off day. */
export function owesNextStep(
  part: { dueOn: Day | null; state: ProgressState | null; nextStep?: NextStep | null },
  cutOffOn: Day,
): boolean {
  if (part.state === null || part.state === 'done' || !asksNextStep(part.dueOn, cutOffOn)) return false;
  return !part.nextStep || part.nextStep.by < cutOffOn;
}
