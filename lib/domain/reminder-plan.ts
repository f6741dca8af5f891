import type { Day } from './calendar.ts';
import { type Audience, daysAfterDue, isOwed, isReminderDay, type ReminderRule } from './reminder.ts';
import type { WritingDays } from './reporting-period.ts';
import type { SubmissionStatus } from './submission.ts';

export type ReportState = {
  submissionId: number;
  periodId: number;
  agencyId: number;
  status: SubmissionStatus;
  period: WritingDays;
};

/** Somebody who can be reminded: of one agency's reports, or (Sở Nội vụ, agencyId null) of every agency's. */
export type Addressee = { userId: number; audience: Audience; agencyId: number | null };

export type ReminderFacts = {
  reports: readonly ReportState[];
  people: readonly Addressee[];
  /** Who has been reminded today already: once a day a person. */
  reminded: ReadonlySet<number>;
  holidays: ReadonlySet<Day>;
  /** Who takes somebody's work over today: told of everything that is open, whatever the day. */
  newcomers?: ReadonlySet<number>;
};

export type PlannedReminder = { submissionId: number; periodId: number; audience: Audience };
/** All that one person is reminded of on one day. */
export type PlannedNotice = { recipientId: number; reminders: PlannedReminder[] };

/** Whom the rules remind today, and of what; nobody twice, nobody of a report that is sent or can no longer be. */
export function planReminders(facts: ReminderFacts, rules: readonly ReminderRule[], today: Day): PlannedNotice[] {
  const due = facts.reports
    .filter((report) => isOwed(report, today))
    .map((report) => ({ report, audiences: audiencesOn(report, rules, today, facts.holidays) }));
  const isNew = ({ userId, audience }: Addressee) => audience === 'focal-point' && facts.newcomers?.has(userId);
  return noticesFor(facts, (person) =>
    due.flatMap(({ report, audiences }) =>
      concerns(person, report) && (audiences.has(person.audience) || isNew(person)) ? report : [],
    ),
  );
}

/** The same by hand, whatever the day: the focal points of these reports. */
export function planByHand(facts: ReminderFacts, today: Day): PlannedNotice[] {
  const owed = facts.reports.filter((report) => isOwed(report, today));
  return noticesFor(facts, (person) =>
    person.audience === 'focal-point' ? owed.filter((report) => concerns(person, report)) : [],
  );
}

/** Reports whose agency has nobody to remind. */
export function withoutAddressee(reports: readonly ReportState[], people: readonly Addressee[]): ReportState[] {
  const reached = new Set(people.flatMap(({ audience, agencyId }) => (audience === 'focal-point' ? [agencyId] : [])));
  return reports.filter(({ agencyId }) => !reached.has(agencyId));
}

/** One notice a person, each report in it once: who holds two roles is addressed by the nearer one. */
function noticesFor(
  { people, reminded }: ReminderFacts,
  reportsOf: (person: Addressee) => readonly ReportState[],
): PlannedNotice[] {
  const notices = new Map<number, Map<number, PlannedReminder>>();
  for (const person of people.toSorted((a, b) => NEARNESS[a.audience] - NEARNESS[b.audience])) {
    if (reminded.has(person.userId)) continue;
    const reports = reportsOf(person);
    if (reports.length === 0) continue;
    const notice = notices.get(person.userId) ?? new Map<number, PlannedReminder>();
    for (const { submissionId, periodId } of reports) {
      if (!notice.has(submissionId)) notice.set(submissionId, { submissionId, periodId, audience: person.audience });
    }
    notices.set(person.userId, notice);
  }
  return [...notices].map(([recipientId, reminders]) => ({ recipientId, reminders: [...reminders.values()] }));
}

const NEARNESS: Record<Audience, number> = { 'focal-point': 0, head: 1, staff: 2 };

function audiencesOn(
  { period }: ReportState,
  rules: readonly ReminderRule[],
  today: Day,
  holidays: ReadonlySet<Day>,
): Set<Audience> {
  const daysAfter = daysAfterDue(period.dueOn, today, holidays);
  return new Set(rules.filter((rule) => isReminderDay(rule, daysAfter)).map((rule) => rule.audience));
}

function concerns(person: Addressee, report: ReportState): boolean {
  return person.agencyId === null || person.agencyId === report.agencyId;
}
