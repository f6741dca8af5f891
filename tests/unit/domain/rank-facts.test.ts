import { expect, test } from 'vitest';
import type { OwnPart } from '@/lib/domain/own-parts.ts';
import type { PeriodSending } from '@/lib/domain/punctuality.ts';
import { rankedPeriods, rankFacts } from '@/lib/domain/rank-facts.ts';

const period = (dueOn: string, kind: 'q1' | 'adhoc' = 'q1') => ({ dueOn, kind });
const DAY = '2026-12-18';

test.each([
  ['one that is due today does not count yet', [period(DAY)], []],
  ['one that fell due yesterday counts', [period('2026-12-17')], ['2026-12-17']],
  ['an ad-hoc one never counts', [period('2026-12-17', 'adhoc')], []],
  [
    'the last four, oldest first',
    ['2026-09-01', '2025-12-01', '2026-03-01', '2025-09-01', '2026-06-01'].map((day) => period(day)),
    ['2025-12-01', '2026-03-01', '2026-06-01', '2026-09-01'],
  ],
])('periods that a rank rests on: %s', (_, periods, dueDays) => {
  expect(rankedPeriods(periods, DAY).map(({ dueOn }) => dueOn)).toEqual(dueDays);
});

const agency = { id: 7, kind: 'department', level: 'province' } as const;
const sending = (firstSentAt: string | null, answeredRows: number): PeriodSending =>
  ({ firstSentAt: firstSentAt && new Date(firstSentAt), dueOn: '2026-12-17', answeredRows }) as PeriodSending;
const part = (dueOn: string, status: OwnPart['status']): OwnPart => ({
  ...{ agencyId: 7, taskId: 1, areaCode: 'tthc' },
  ...{ dueOn, status },
});
const factsOf = (sendings: PeriodSending[], parts: OwnPart[] = [], asked = () => 80) =>
  rankFacts(agency, { sendings, parts, from: '2026-01-01', to: DAY }, asked);

test('punctual: what was sent by its day, of all that was due', () => {
  const { group, periodsDue, shares } = factsOf([
    sending('2026-12-17T23:00:00+07:00', 80),
    sending('2026-12-18T00:30:00+07:00', 80),
    sending(null, 0),
  ]);
  expect([group, periodsDue, shares.punctual]).toEqual(['departments', 3, { part: 1, whole: 3 }]);
});

test('complete: over all periods together, and more answers than rows do not make up for another report', () => {
  expect(factsOf([sending(null, 100), sending(null, 40)]).shares.complete).toEqual({ part: 120, whole: 160 });
});

test('tasks: parts that fell due within the days of the periods', () => {
  const parts = [
    part('2026-06-30', 'done-on-time'),
    part('2026-06-30', 'overdue'),
    part('2025-12-31', 'overdue'),
    part('2026-12-19', 'done-on-time'),
  ];
  expect(factsOf([], parts).shares.tasks).toEqual({ part: 1, whole: 2 });
});
