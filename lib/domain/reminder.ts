import { type Day, daysBetween, TIME_ZONE } from './calendar.ts';
import { mayEditOn, shownDueOn, type WritingDays } from './reporting-period.ts';
import { isInAgencyHands, type SubmissionStatus } from './submission.ts';

export const AUDIENCES = ['focal-point', 'head', 'staff'] as const;
/** đầu mối của cơ quan · lãnh đạo cơ quan · Sở Nội vụ: who is reminded, each by a rule of its own. */
export type Audience = (typeof AUDIENCES)[number];

export const CHANNELS = ['in-app', 'e-mail'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Days count from the due day that the screen shows: −3 is three days before it, 1 the day after. */
export type ReminderRule = {
  audience: Audience;
  days: readonly number[];
  /** From this day after the due day on, every day; null for never. */
  dailyFrom: number | null;
};

/** 7, 3 and 1 days before, on the day, then daily; the head from the day after, Sở Nội vụ from the second. Provinces may set their own. */
export const USUAL_RULES: readonly ReminderRule[] = [
  { audience: 'focal-point', days: [-7, -3, -1, 0], dailyFrom: 1 },
  { audience: 'head', days: [1], dailyFrom: 3 },
  { audience: 'staff', days: [], dailyFrom: 2 },
];

/** The daily run begins at this hour in Vietnam, and is missed when it has not happened two hours later. */
export const RUN_FROM_HOUR = 7;
const GRACE_HOURS = 2;

type OwedIn = WritingDays;

/** The report is in the agency's hands and can still be sent. Nobody who has sent is ever reminded. */
export function isOwed(report: { status: SubmissionStatus; period: OwedIn }, today: Day): boolean {
  return isInAgencyHands(report.status) && mayEditOn(report.period, today);
}

/** Days since the last working day on or before the due day; negative before it. */
export function daysAfterDue(dueOn: Day, today: Day, holidays: ReadonlySet<Day>): number {
  return daysBetween(shownDueOn(dueOn, holidays), today);
}

export function isReminderDay(rule: ReminderRule, daysAfter: number): boolean {
  return rule.days.includes(daysAfter) || (rule.dailyFrom !== null && daysAfter >= rule.dailyFrom);
}

/** Each audience's rule: the province's own where it has one, else the usual. */
export function rulesInForce(own: readonly ReminderRule[]): ReminderRule[] {
  return USUAL_RULES.map((usual) => own.find((rule) => rule.audience === usual.audience) ?? usual);
}

/** Whole hours since midnight in Vietnam. */
export function hourOf(instant: Date): number {
  return Number(VIETNAM_HOUR.format(instant));
}

/** Whether the daily run may begin: not before the morning, and not twice. */
export function isRunDue(lastRunOn: Day | null, today: Day, hour: number): boolean {
  return hour >= RUN_FROM_HOUR && (lastRunOn === null || lastRunOn < today);
}

/** Whether a run that should have happened did not: today's two hours after its time, before that yesterday's. */
export function isRunMissed(lastRunOn: Day | null, today: Day, hour: number): boolean {
  const isTodayExpected = hour >= RUN_FROM_HOUR + GRACE_HOURS;
  if (lastRunOn === null) return isTodayExpected;
  return daysBetween(lastRunOn, today) > (isTodayExpected ? 0 : 1);
}

const VIETNAM_HOUR = new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, hour: '2-digit', hourCycle: 'h23' });
