import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, plusDays } from '@/lib/domain/calendar.ts';
import {
  AUDIENCES,
  daysAfterDue,
  hourOf,
  isOwed,
  isReminderDay,
  isRunDue,
  isRunMissed,
  type ReminderRule,
  rulesInForce,
  USUAL_RULES,
} from '@/lib/domain/reminder.ts';
import {
  type Addressee,
  planByHand,
  planReminders,
  type ReportState,
  withoutAddressee,
} from '@/lib/domain/reminder-plan.ts';
import { proposePeriod } from '@/lib/domain/reporting-period.ts';
import { SUBMISSION_STATUSES } from '@/lib/domain/submission.ts';

/** Due Thursday 17/12/2026, locked from 21/12. */
const YEAR: ReportState['period'] = { ...proposePeriod('year', 2026), closedAt: null };
const [TAI_CHINH, TU_PHAP] = [1, 2];
const [DUNG, LAN, HEAD, HOA] = [11, 12, 13, 14];

const report = (agencyId: number, status: ReportState['status'] = 'draft', period = YEAR): ReportState => ({
  submissionId: 100 + agencyId,
  periodId: 5,
  agencyId,
  status,
  period,
});
const PEOPLE: Addressee[] = [
  { userId: DUNG, audience: 'focal-point', agencyId: TAI_CHINH },
  { userId: LAN, audience: 'focal-point', agencyId: TU_PHAP },
  { userId: HEAD, audience: 'head', agencyId: TAI_CHINH },
  { userId: HOA, audience: 'staff', agencyId: null },
];
const NONE = new Set<never>();
const facts = (reports: ReportState[], reminded: ReadonlySet<number> = NONE, people = PEOPLE) => ({
  reports,
  people,
  reminded,
  holidays: NONE,
});
const whom = (notices: readonly { recipientId: number }[]) => notices.map((notice) => notice.recipientId);

describe('the usual days', () => {
  test.each<[string, number[]]>([
    ['2026-12-09', []],
    ['2026-12-10', [DUNG]],
    ['2026-12-11', []],
    ['2026-12-14', [DUNG]],
    ['2026-12-15', []],
    ['2026-12-16', [DUNG]],
    ['2026-12-17', [DUNG]],
    ['2026-12-18', [DUNG, HEAD]],
    ['2026-12-19', [DUNG, HOA]],
    ['2026-12-20', [DUNG, HEAD, HOA]],
    ['2026-12-21', []],
  ])('on %s', (today, expected) => {
    expect(whom(planReminders(facts([report(TAI_CHINH)]), USUAL_RULES, today))).toEqual(expected);
  });

  test('count from the working day that is shown, when the due day is a Sunday', () => {
    const sunday = { ...YEAR, dueOn: '2026-12-20', ministryDueOn: '2026-12-22', locksOn: '2026-12-24' };
    const days = (today: Day) => whom(planReminders(facts([report(TAI_CHINH, 'draft', sunday)]), USUAL_RULES, today));
    expect([days('2026-12-18'), days('2026-12-13'), days('2026-12-11')]).toEqual([[DUNG], [], [DUNG]]);
    expect(daysAfterDue('2026-12-20', '2026-12-18', new Set())).toBe(0);
    expect(daysAfterDue('2026-12-20', '2026-12-18', new Set(['2026-12-18']))).toBe(1);
  });
});

describe('who is reminded', () => {
  test.each([
    ['draft', true],
    ['returned', true],
    ['submitted', false],
    ['approved', false],
  ] as const)('of a report that is %s: %s', (status, reminded) => {
    const notices = planReminders(facts([report(TAI_CHINH, status)]), USUAL_RULES, '2026-12-17');
    expect(notices.length > 0).toBe(reminded);
  });

  test('nobody of a period that has not begun, is closed or is locked', () => {
    for (const period of [
      { ...YEAR, startsOn: '2026-12-18' },
      { ...YEAR, closedAt: new Date() },
      { ...YEAR, locksOn: '2026-12-17' },
    ]) {
      expect(planReminders(facts([report(TAI_CHINH, 'draft', period)]), USUAL_RULES, '2026-12-17')).toEqual([]);
    }
  });

  test('a person once, of everything together; by the nearer role where there are two', () => {
    const people: Addressee[] = [
      { userId: HOA, audience: 'staff', agencyId: null },
      { userId: HOA, audience: 'focal-point', agencyId: TAI_CHINH },
    ];
    const notices = planReminders(facts([report(TAI_CHINH), report(TU_PHAP)], NONE, people), USUAL_RULES, '2026-12-19');
    expect(notices).toEqual([
      {
        recipientId: HOA,
        reminders: [
          { submissionId: 101, periodId: 5, audience: 'focal-point' },
          { submissionId: 102, periodId: 5, audience: 'staff' },
        ],
      },
    ]);
  });

  test('not who was reminded today already', () => {
    expect(whom(planReminders(facts([report(TAI_CHINH)], new Set([DUNG])), USUAL_RULES, '2026-12-18'))).toEqual([HEAD]);
  });

  test('by hand on any day, the focal points alone, and never of what is sent', () => {
    const reports = [report(TAI_CHINH), report(TU_PHAP, 'submitted')];
    expect(whom(planByHand(facts(reports), '2026-12-02'))).toEqual([DUNG]);
    expect(planByHand(facts(reports, new Set([DUNG])), '2026-12-02')).toEqual([]);
  });

  test('an agency without a focal point is named', () => {
    const nobody = PEOPLE.filter((person) => person.userId !== DUNG);
    expect(withoutAddressee([report(TAI_CHINH), report(TU_PHAP)], nobody)).toEqual([report(TAI_CHINH)]);
  });
});

test('a province’s own rule stands in place of the usual one of the same audience', () => {
  const own: ReminderRule = { audience: 'head', days: [], dailyFrom: null };
  expect(rulesInForce([own]).map((rule) => [rule.audience, rule.dailyFrom])).toEqual([
    ['focal-point', 1],
    ['head', null],
    ['staff', 2],
  ]);
});

describe('the daily run', () => {
  test.each<[string, Day | null, number, boolean, boolean]>([
    ['before the morning, yesterday done', '2026-12-16', 6, false, false],
    ['in the morning', '2026-12-16', 7, true, false],
    ['two hours late', '2026-12-16', 9, true, true],
    ['done', '2026-12-17', 23, false, false],
    ['before the morning, yesterday missed', '2026-12-15', 0, false, true],
    ['never ran, at night', null, 3, false, false],
    ['never ran, in the morning', null, 8, true, false],
    ['never ran, at noon', null, 12, true, true],
  ])('%s', (_, lastRunOn, hour, due, missed) => {
    expect([isRunDue(lastRunOn, '2026-12-17', hour), isRunMissed(lastRunOn, '2026-12-17', hour)]).toEqual([
      due,
      missed,
    ]);
  });

  test('reads the hour in Vietnam', () => {
    expect(hourOf(new Date('2026-12-16T23:59:00Z'))).toBe(6);
    expect(hourOf(new Date('2026-12-17T17:00:00Z'))).toBe(0);
  });
});

describe('whatever the rules', () => {
  const rules = fc.tuple(
    ...AUDIENCES.map((audience) =>
      fc.record({
        audience: fc.constant(audience),
        days: fc.uniqueArray(fc.integer({ min: -30, max: 30 }), { maxLength: 6 }),
        dailyFrom: fc.option(fc.integer({ min: 1, max: 30 })),
      }),
    ),
  );
  const day = fc.integer({ min: -40, max: 40 }).map((shift) => plusDays(YEAR.dueOn, shift));
  const reports = fc.uniqueArray(
    fc.record({
      agencyId: fc.integer({ min: 1, max: 8 }),
      status: fc.constantFrom(...SUBMISSION_STATUSES),
      locksOn: fc.integer({ min: 1, max: 40 }).map((shift) => plusDays(YEAR.dueOn, shift)),
      closed: fc.boolean(),
    }),
    { selector: (one) => one.agencyId },
  );
  const people = fc.array(
    fc.record({
      userId: fc.integer({ min: 1, max: 12 }),
      audience: fc.constantFrom(...AUDIENCES),
      agencyId: fc.option(fc.integer({ min: 1, max: 8 })),
    }),
  );
  const reminded = fc.array(fc.integer({ min: 1, max: 12 })).map((ids) => new Set(ids));
  const world = fc.record({ rules, day, reports, people, reminded }).map(({ reports: some, ...rest }) => ({
    ...rest,
    reports: some.map(({ agencyId, status, locksOn, closed }) =>
      report(agencyId, status, { ...YEAR, locksOn, closedAt: closed ? new Date(0) : null }),
    ),
  }));

  test('nobody twice, nobody of what is sent or can no longer be, nobody on another day', () => {
    fc.assert(
      fc.property(world, (one) => {
        const notices = planReminders(facts(one.reports, one.reminded, one.people), one.rules, one.day);
        expect(new Set(whom(notices)).size).toBe(notices.length);
        for (const { recipientId, reminders } of notices) {
          expect(one.reminded.has(recipientId)).toBe(false);
          expect(new Set(reminders.map((each) => each.submissionId)).size).toBe(reminders.length);
          for (const { submissionId, audience } of reminders) {
            const about = one.reports.find((each) => each.submissionId === submissionId) as ReportState;
            expect(isOwed(about, one.day)).toBe(true);
            const rule = one.rules.find((each) => each.audience === audience) as ReminderRule;
            expect(isReminderDay(rule, daysAfterDue(about.period.dueOn, one.day, new Set()))).toBe(true);
            expect(
              one.people.some(
                (each) =>
                  each.userId === recipientId &&
                  each.audience === audience &&
                  (each.agencyId === null || each.agencyId === about.agencyId),
              ),
            ).toBe(true);
          }
        }
      }),
    );
  });

  test('everybody whom a rule names that day is reached', () => {
    fc.assert(
      fc.property(world, (one) => {
        const notices = planReminders(facts(one.reports, NONE, one.people), one.rules, one.day);
        for (const each of one.people) {
          const owed = one.reports.filter(
            (about) => isOwed(about, one.day) && (each.agencyId === null || each.agencyId === about.agencyId),
          );
          const rule = one.rules.find((other) => other.audience === each.audience) as ReminderRule;
          const expected = isReminderDay(rule, daysAfterDue(YEAR.dueOn, one.day, new Set())) ? owed : [];
          const got = notices.find((notice) => notice.recipientId === each.userId)?.reminders ?? [];
          for (const about of expected)
            expect(got.map((reminder) => reminder.submissionId)).toContain(about.submissionId);
        }
      }),
    );
  });
});
