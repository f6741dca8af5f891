import { needsNextStep } from './ageing.ts';
import type { Day } from './calendar.ts';
import type { ProgressState } from './task.ts';

/** bước tiếp theo of what is long overdue: what is done now, by whom, until when. */
export type NextStep = { what: string; who: string; by: Day };

/** A next step of one instance, with the agency that said it; null for one that was decided as a remedy. */
export type KnownStep = NextStep & { from: string | null };

type SaidPart = { occurrenceId: number; agencyName: string; state: ProgressState | null; nextStep: NextStep | null };
type OpenRemedy = { occurrenceId: number | null; measure: string; person: string; dueOn: Day; outcome: string | null };

/** What comes next in each instance, the nearest day first: what its agencies said, and the remedies that are not told yet. */
export function stepsOf(parts: readonly SaidPart[], remedies: readonly OpenRemedy[]): Map<number, KnownStep[]> {
  const said = parts.flatMap(({ occurrenceId, agencyName, state, nextStep }) =>
    nextStep !== null && state !== 'done' ? [{ occurrenceId, step: { ...nextStep, from: agencyName } }] : [],
  );
  const decided = remedies.flatMap(({ occurrenceId, measure, person, dueOn, outcome }) =>
    occurrenceId !== null && outcome === null
      ? [{ occurrenceId, step: { what: measure, who: person, by: dueOn, from: null } }]
      : [],
  );
  const steps = new Map<number, KnownStep[]>();
  for (const { occurrenceId, step } of [...said, ...decided].sort((a, b) => (a.step.by < b.step.by ? -1 : 1)))
    steps.set(occurrenceId, [...(steps.get(occurrenceId) ?? []), step]);
  return steps;
}

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
