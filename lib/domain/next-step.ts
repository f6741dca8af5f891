import { isLongOverdue, needsNextStep } from './ageing.ts';
import type { Day } from './calendar.ts';
import type { RemedyStanding } from './remedy.ts';
import type { ProgressState } from './task.ts';
import type { TaskReading } from './task-line.ts';

/** bước tiếp theo of what is long overdue: what is done now, by whom, until when. */
export type NextStep = { what: string; who: string; by: Day };

/** A next step of one instance, with the agency that said it; null for one that was decided as a remedy. */
export type KnownStep = NextStep & { from: string | null };

export type SaidPart = {
  occurrenceId: number;
  agencyName: string;
  state: ProgressState | null;
  nextStep: NextStep | null;
};
export type OpenRemedy = {
  occurrenceId: number | null;
  measure: string;
  person: string;
  dueOn: Day;
  outcome: string | null;
};

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

/** Where the next step of one instance stands; the standings are those of remedies. */
export type NextStepReading = { standing: RemedyStanding; steps: readonly KnownStep[] };

/**
 * The next step of the instance that matters in each task, by the instance. More than 30 days overdue one is owed, and what an
 * agency says in its report is one as well as what is decided as a remedy; when its day has passed, its outcome is asked for.
 */
export function readNextSteps(
  lines: readonly Pick<TaskReading, 'current' | 'overdueDays'>[],
  parts: readonly SaidPart[],
  remedies: readonly OpenRemedy[],
  today: Day,
): Map<number, NextStepReading> {
  const known = stepsOf(parts, remedies);
  const readings = lines.flatMap(({ current, overdueDays }) => {
    if (current === null) return [];
    const steps = known.get(current.id) ?? [];
    return [[current.id, { standing: standingOf(steps, overdueDays, today), steps }] as const];
  });
  return new Map(readings);
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

function standingOf(steps: readonly KnownStep[], overdueDays: number | null, today: Day): RemedyStanding {
  if (steps.some(({ by }) => by < today)) return 'follow-up';
  if (steps.length > 0) return 'in-hand';
  return overdueDays !== null && isLongOverdue(overdueDays) ? 'owed' : 'not-needed';
}
