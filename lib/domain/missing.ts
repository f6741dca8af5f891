import type { Day } from './calendar.ts';
import { groupOf, type TargetReading } from './target-reading.ts';

/** not-reported = chưa cơ quan nào báo cáo · not-entered = cơ quan khác công bố, chưa nhập · not-asked = chưa biểu mẫu nào hỏi. */
export const MISSING_REASONS = ['not-reported', 'not-entered', 'not-asked'] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

export type MissingFigures = {
  /** No approved figure at all, or none for the end of the phase. */
  none: readonly TargetReading[];
  /** Of `none`, how many for which reason. */
  reasons: Readonly<Record<MissingReason, number>>;
  /** Measured by reports, with older figures, but with none yet in the current period. */
  notYet: readonly TargetReading[];
  /** Judged by a figure that not all who owe it have given. */
  partial: readonly TargetReading[];
};

/** What is not known: an alert of its own, counted into no status. `cutOffOn`: of the current period, null when there is none. */
export function missingFigures(lines: readonly TargetReading[], cutOffOn: Day | null): MissingFigures {
  const none = lines.filter(({ state }) => groupOf(state.status) === 'no-figure');
  const reasons = Object.fromEntries(
    MISSING_REASONS.map((reason) => [reason, none.filter((line) => reasonOf(line) === reason).length]),
  ) as Record<MissingReason, number>;
  const notYet = cutOffOn === null ? [] : lines.filter((line) => !none.includes(line) && lacks(line, cutOffOn));
  return { none, reasons, notYet, partial: lines.filter(isPartial) };
}

function reasonOf({ reading }: TargetReading): MissingReason {
  if (reading?.indicator.origin === 'external') return 'not-entered';
  return reading?.indicator.origin === 'statistics' ? 'not-reported' : 'not-asked';
}

function lacks({ target, reading }: TargetReading, cutOffOn: Day): boolean {
  if (reading?.indicator.origin !== 'statistics' || cutOffOn > target.planEndOn) return false;
  return reading.figures.length > 0 && !reading.figures.some(({ asOf }) => asOf === cutOffOn);
}

function isPartial({ figure }: TargetReading): boolean {
  const coverage = figure?.coverage ?? null;
  return coverage !== null && coverage.answered < coverage.expected;
}
