import { type Day, lastWorkingDay, plusDays, yearOf } from './calendar.ts';
import type { PeriodDates } from './period-dates.ts';

export const PERIOD_KINDS = ['q1', 'h1', 'q3', 'year', 'adhoc'] as const;
/** Quý I · 6 tháng · Quý III · năm · đột xuất. */
export type PeriodKind = (typeof PERIOD_KINDS)[number];
export type RegularKind = Exclude<PeriodKind, 'adhoc'>;
export const REGULAR_KINDS = ['q1', 'h1', 'q3', 'year'] as const satisfies readonly RegularKind[];

/** Both days belong to the window. */
export type Window = { startsOn: Day; cutOffOn: Day };

export type Period = PeriodDates & { kind: PeriodKind; reportYear: number; closedAt: Date | null };
export type ProposedPeriod = PeriodDates & { kind: RegularKind; reportYear: number };

/** running: opened while its window is not over (chưa tới hạn) · reopened: locked, but open again for this one agency. */
export const PERIOD_STATES = ['not-open-yet', 'running', 'open', 'overdue', 'locked', 'reopened', 'closed'] as const;
export type PeriodState = (typeof PERIOD_STATES)[number];

/** What decides whether a report may be written: the period's days, and for one agency the day until which it is open again. */
export type WritingDays = PeriodDates & { closedAt: Date | null; reopenedUntil?: Day | null };

/** Due on the 20th (581/BNV-CCHC); agencies three days earlier, so that Sở Nội vụ can check and consolidate. */
export const MINISTRY_DUE_DAY = 20;
export const AGENCY_DUE_DAY = 17;

type Edge = { years: 0 | -1; monthDay: string };

/** 581/BNV-CCHC: the report year starts on 15/12 of the year before. */
const WINDOWS: Record<RegularKind, { from: Edge; cutOff: Edge }> = {
  q1: { from: { years: -1, monthDay: '12-15' }, cutOff: { years: 0, monthDay: '03-14' } },
  h1: { from: { years: -1, monthDay: '12-15' }, cutOff: { years: 0, monthDay: '06-14' } },
  q3: { from: { years: 0, monthDay: '06-15' }, cutOff: { years: 0, monthDay: '09-14' } },
  year: { from: { years: -1, monthDay: '12-15' }, cutOff: { years: 0, monthDay: '12-14' } },
};

/** The days that a period counts, by 581/BNV-CCHC. */
export function windowOf(kind: RegularKind, reportYear: number): Window {
  const { from, cutOff } = WINDOWS[kind];
  return { startsOn: at(from, reportYear), cutOffOn: at(cutOff, reportYear) };
}

/** The report year of a day: 15/12/2026 already belongs to 2027 (581/BNV-CCHC). */
export function reportYearOf(day: Day): number {
  return yearOf(day) + (day.slice(5) >= '12-15' ? 1 : 0);
}

/** A regular period with its default days: agencies by the 17th, the ministry by the 20th, locked from the 21st. */
export function proposePeriod(kind: RegularKind, reportYear: number): ProposedPeriod {
  const window = windowOf(kind, reportYear);
  const ministryDueOn = dayInMonthOf(window.cutOffOn, MINISTRY_DUE_DAY);
  return {
    kind,
    reportYear,
    ...window,
    dueOn: dayInMonthOf(window.cutOffOn, AGENCY_DUE_DAY),
    ministryDueOn,
    locksOn: plusDays(ministryDueOn, 1),
  };
}

/** The four regular periods of a report year, in the order in which they close. */
export function proposePeriods(reportYear: number): ProposedPeriod[] {
  return REGULAR_KINDS.map((kind) => proposePeriod(kind, reportYear));
}

type Named = { kind: PeriodKind; reportYear: number };

/** The regular period to open next: the first that is not locked on `day` and not open yet. */
export function nextToOpen(opened: readonly Named[], day: Day): ProposedPeriod {
  const year = reportYearOf(day);
  const isOpened = ({ kind, reportYear }: Named) =>
    opened.some((one) => one.kind === kind && one.reportYear === reportYear);
  const coming = [year - 1, year, year + 1].flatMap(proposePeriods).filter((period) => period.locksOn > day);
  return coming.find((period) => !isOpened(period)) ?? proposePeriod('year', year);
}

/** The report year whose periods are to be opened next: the first from `day`'s on that lacks one. */
export function nextYearToOpen(opened: readonly Named[], day: Day): number {
  let year = reportYearOf(day);
  const isWhole = () =>
    REGULAR_KINDS.every((kind) => opened.some((one) => one.kind === kind && one.reportYear === year));
  while (isWhole()) year += 1;
  return year;
}

/** The day to put on screen: the last working day not after the due day. The due day itself never shifts. */
export function shownDueOn(dueOn: Day, holidays: ReadonlySet<Day>): Day {
  return lastWorkingDay(dueOn, holidays);
}

export function periodStateOn(period: WritingDays, day: Day): PeriodState {
  if (period.closedAt !== null) return 'closed';
  if (day >= period.locksOn) return day <= (period.reopenedUntil ?? '') ? 'reopened' : 'locked';
  if (day > period.dueOn) return 'overdue';
  if (day < period.startsOn) return 'not-open-yet';
  return day <= period.cutOffOn ? 'running' : 'open';
}

/** Late reports may still be written, and one that was opened again until its day; locked and closed ones may not. */
export function mayEditOn(period: WritingDays, day: Day): boolean {
  return EDITABLE.includes(periodStateOn(period, day));
}

const EDITABLE: readonly PeriodState[] = ['running', 'open', 'overdue', 'reopened'];

/** On the days before the cut-off the figures are not whole yet; on the cut-off day itself a report may go out. */
export function isBeforeCutOff(period: Pick<PeriodDates, 'cutOffOn'>, day: Day): boolean {
  return day < period.cutOffOn;
}

/** Sent after the due day; a due day on a weekend still counts as itself. */
export function isLate(submittedOn: Day, dueOn: Day): boolean {
  return submittedOn > dueOn;
}

/** How many regular cut-offs lie after `from` and not after `to`: the age of a figure in periods. */
export function cutOffsBetween(from: Day, to: Day): number {
  let count = 0;
  for (let year = reportYearOf(from); year <= reportYearOf(to); year += 1) {
    for (const kind of REGULAR_KINDS) {
      const { cutOffOn } = windowOf(kind, year);
      if (cutOffOn > from && cutOffOn <= to) count += 1;
    }
  }
  return count;
}

function at(edge: Edge, reportYear: number): Day {
  return `${reportYear + edge.years}-${edge.monthDay}`;
}

function dayInMonthOf(day: Day, dayOfMonth: number): Day {
  return `${day.slice(0, 8)}${String(dayOfMonth).padStart(2, '0')}`;
}
