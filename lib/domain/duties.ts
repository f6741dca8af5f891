import type { Day } from './calendar.ts';
import { type NextStepReading, readNextSteps, type SaidPart } from './next-step.ts';
import type { PeriodDates } from './period-dates.ts';
import { isRed, type Remedy, type RemedyStanding, remedyStanding } from './remedy.ts';
import { mayEditOn, type PeriodKind } from './reporting-period.ts';
import type { SubmissionStatus } from './submission.ts';
import type { TargetReading } from './target-reading.ts';
import type { TaskRole } from './task.ts';
import type { TaskReading } from './task-line.ts';

/** A remedy with what it is for: one target, or one instance of a task. */
export type PlacedRemedy = Remedy & { targetId: number | null; occurrenceId: number | null };

/** A report that is still in its agency's hands. */
export type OwedReport = {
  periodId: number;
  agencyId: number;
  agencyName: string;
  status: Extract<SubmissionStatus, 'draft' | 'returned'>;
  /** The day until which this report is open again in a locked period; null: as the period says. */
  reopenedUntil: Day | null;
};

type RunningPeriod = PeriodDates & { id: number; kind: PeriodKind; closedAt: Date | null };

/** Who owes a period's report: those who have the usual due day, and each who was given a day of its own. */
export type OwedPeriod<P> = { period: P; dueOn: Day; reports: readonly OwedReport[] };

/** By due day. A period that can be written and that everybody has sent owes nothing. */
export function owedPeriods<P extends RunningPeriod>(
  periods: readonly P[],
  reports: readonly OwedReport[],
  day: Day,
): OwedPeriod<P>[] {
  const owed = periods.flatMap((period) => {
    const own = reports.filter((report) => report.periodId === period.id);
    if (mayEditOn(period, day)) return [{ period, dueOn: period.dueOn, reports: own }];
    const days = [...new Set(own.flatMap(({ reopenedUntil }) => reopenedUntil ?? []))];
    return days.map((dueOn) => ({ period, dueOn, reports: own.filter((one) => one.reopenedUntil === dueOn) }));
  });
  return owed.filter((one) => one.reports.length > 0).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}

/** The regular period that figures are asked for now: the one due first of those that can be written, else the last that began. */
export function currentPeriod<P extends RunningPeriod>(periods: readonly P[], day: Day): P | null {
  const byDue = periods.filter(({ kind }) => kind !== 'adhoc').toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  return byDue.find((period) => mayEditOn(period, day)) ?? byDue.findLast((period) => period.startsOn <= day) ?? null;
}

export type LeadPart = SaidPart & { agencyId: number; role: TaskRole };

export type OverdueTask = {
  line: TaskReading;
  dueOn: Day;
  days: number;
  /** The lead agencies that are not done. */
  owing: readonly LeadPart[];
  nextStep: NextStepReading;
};

/** Longest overdue first. `parts`: of the instances that are overdue. */
export function overdueTasks(
  lines: readonly TaskReading[],
  parts: readonly LeadPart[],
  remedies: readonly PlacedRemedy[],
  day: Day,
): OverdueTask[] {
  const steps = readNextSteps(lines, parts, remedies, day);
  const overdue = lines.flatMap((line): OverdueTask[] => {
    const { current, overdueDays } = line;
    const nextStep = steps.get(current?.id ?? 0);
    if (!current?.dueOn || overdueDays === null || !nextStep) return [];
    const owing = parts.filter((part) => part.occurrenceId === current.id && part.role === 'lead' && !isDone(part));
    return [{ line, dueOn: current.dueOn, days: overdueDays, owing, nextStep }];
  });
  return overdue.toSorted((a, b) => b.days - a.days);
}

/** Decided, its day has passed, and nobody has told what came of it; the longest first. */
export function lateRemedies<R extends Remedy>(remedies: readonly R[], day: Day): R[] {
  const late = remedies.filter(({ outcome, dueOn }) => outcome === null && dueOn < day);
  return late.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}

/** The red targets that owe a remedy. */
export function redWithoutRemedy(
  lines: readonly TargetReading[],
  remedies: readonly PlacedRemedy[],
  day: Day,
): TargetReading[] {
  return lines.filter((line) => {
    const own = remedies.filter(({ targetId }) => targetId === line.target.id);
    return targetStanding(line, own, day) === 'owed';
  });
}

/** Where the remedies of one target stand: a red one must have one, and a newer figure asks what came of it. */
export function targetStanding({ target, state }: TargetReading, own: readonly Remedy[], day: Day): RemedyStanding {
  const red = isRed(state.status, day <= target.planEndOn);
  return remedyStanding(own, { red, seenOn: state.figure?.asOf ?? null, today: day });
}

export type Decisions<R> = {
  /** The newest first. */
  listed: readonly R[];
  done: number;
  notDone: number;
  /** Their day is still to come. */
  running: number;
  /** Their day has passed, and nothing was told. */
  late: number;
};

/** What was decided since a day, and what came of it; what is still open or was told since then too, however old. */
export function decisionsSince<R extends Remedy>(remedies: readonly R[], since: Day | null, day: Day): Decisions<R> {
  const listed = remedies
    .filter(
      ({ decidedOn, outcome, outcomeOn }) =>
        since === null || decidedOn >= since || outcome === null || (outcomeOn !== null && outcomeOn >= since),
    )
    .toSorted((a, b) => b.id - a.id);
  const late = lateRemedies(listed, day).length;
  const count = (outcome: Remedy['outcome']) => listed.filter((remedy) => remedy.outcome === outcome).length;
  return { listed, done: count('done'), notDone: count('not-done'), running: count(null) - late, late };
}

function isDone({ state }: LeadPart): boolean {
  return state === 'done';
}
