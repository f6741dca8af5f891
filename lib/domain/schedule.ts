import { type Day, lastDayOfMonth, yearOf } from './calendar.ts';
import { proposePeriods } from './reporting-period.ts';

export const SCHEDULE_KINDS = [
  'range',
  'year',
  'quarter',
  'month',
  'date',
  'yearly-month',
  'yearly-quarter',
  'yearly',
  'ongoing',
  'conditional',
  'none',
] as const;
export type ScheduleKind = (typeof SCHEDULE_KINDS)[number];

/** What was understood of "Thời gian thực hiện"; a compound cell has several. The words as written stand beside it. */
export type ScheduleSpan = {
  kind: ScheduleKind;
  from: Day | null;
  to: Day | null;
  /** 1–12, for `yearly-month`. */
  month: number | null;
  /** 1–4, for `yearly-quarter`. */
  quarter: number | null;
};

export type PlanYears = { startYear: number; endYear: number };

/** kỳ thực hiện: `label` is unique within its task; without `dueOn` no day is known, and none is invented. */
export type Occurrence = { label: string; startsOn: Day | null; dueOn: Day | null };

/** "Sau khi có hướng dẫn của Trung ương". */
export const CONDITIONAL_LABEL = 'khi-co-huong-dan';

/** Every due instance of a task within its plan, by due day, the undated last; the same instance twice counts once. */
export function occurrencesOf(spans: readonly ScheduleSpan[], plan: PlanYears): Occurrence[] {
  const byLabel = new Map<string, Occurrence>();
  for (const occurrence of spans.flatMap((span) => fromSpan(span, plan))) byLabel.set(occurrence.label, occurrence);
  return [...byLabel.values()].sort(byDueDay);
}

/** Due before the plan was even proposed: flagged, and counted against nobody. */
export function isBornLate(dueOn: Day | null, proposedOn: Day | null): boolean {
  return dueOn !== null && proposedOn !== null && dueOn < proposedOn;
}

function fromSpan(span: ScheduleSpan, plan: PlanYears): Occurrence[] {
  switch (span.kind) {
    case 'none':
      return [];
    case 'conditional':
      return [{ label: CONDITIONAL_LABEL, startsOn: null, dueOn: null }];
    case 'ongoing':
      return ongoing(span, plan);
    case 'yearly':
      return yearsOf(span, plan).map((year) => ({
        label: `${year}`,
        startsOn: `${year}-01-01`,
        dueOn: `${year}-12-31`,
      }));
    case 'yearly-month':
      return yearsOf(span, plan).map((year) =>
        months(`${year}-${twoDigits(span.month ?? 12)}`, year, span.month ?? 12, 1),
      );
    case 'yearly-quarter':
      return yearsOf(span, plan).map((year) => quarter(year, span.quarter ?? 4));
    default:
      return [once(span, plan)];
  }
}

/** One per reporting period whose cut-off lies in the span, due on the cut-off. */
function ongoing(span: ScheduleSpan, plan: PlanYears): Occurrence[] {
  const from = span.from ?? `${plan.startYear}-01-01`;
  const to = span.to ?? `${plan.endYear}-12-31`;
  return yearsOf(span, plan)
    .flatMap((year) => proposePeriods(year))
    .filter((period) => from <= period.cutOffOn && period.cutOffOn <= to)
    .map((period) => ({
      label: `${period.kind}-${period.reportYear}`,
      startsOn: period.startsOn < from ? from : period.startsOn,
      dueOn: period.cutOffOn,
    }));
}

function once(span: ScheduleSpan, plan: PlanYears): Occurrence {
  const startsOn = span.from ?? `${plan.startYear}-01-01`;
  const dueOn = span.to ?? `${plan.endYear}-12-31`;
  return { label: onceLabel(span.kind, startsOn, dueOn), startsOn, dueOn };
}

function onceLabel(kind: ScheduleKind, startsOn: Day, dueOn: Day): string {
  if (kind === 'date') return dueOn;
  if (kind === 'month') return dueOn.slice(0, 7);
  if (kind === 'quarter') return `${dueOn.slice(0, 4)}-q${Math.ceil(Number(dueOn.slice(5, 7)) / 3)}`;
  if (kind === 'year') return dueOn.slice(0, 4);
  const wholeYears = startsOn.endsWith('-01-01') && dueOn.endsWith('-12-31');
  return wholeYears ? `${startsOn.slice(0, 4)}-${dueOn.slice(0, 4)}` : `${startsOn}..${dueOn}`;
}

function yearsOf(span: ScheduleSpan, plan: PlanYears): number[] {
  const first = Math.max(plan.startYear, span.from === null ? plan.startYear : yearOf(span.from));
  const last = Math.min(plan.endYear, span.to === null ? plan.endYear : yearOf(span.to));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function quarter(year: number, number: number): Occurrence {
  return months(`${year}-q${number}`, year, number * 3 - 2, 3);
}

function months(label: string, year: number, first: number, count: number): Occurrence {
  const last = first + count - 1;
  return { label, startsOn: `${year}-${twoDigits(first)}-01`, dueOn: lastDayOfMonth(year, last) };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function byDueDay(a: Occurrence, b: Occurrence): number {
  const left = a.dueOn ?? '9999';
  const right = b.dueOn ?? '9999';
  return left < right ? -1 : left > right ? 1 : 0;
}
