import { describe, expect, test } from 'vitest';
import {
  currentPeriod,
  decisionsSince,
  lateRemedies,
  type OwedReport,
  overdueTasks,
  owedPeriods,
  type PlacedRemedy,
  redWithoutRemedy,
  targetStanding,
} from '@/lib/domain/duties.ts';
import { proposePeriod } from '@/lib/domain/reporting-period.ts';
import { readIndicator } from '@/lib/domain/sourced-figure.ts';
import { readTarget } from '@/lib/domain/target-reading.ts';
import type { ProgressState } from '@/lib/domain/task.ts';
import { type PlanTask, readTask } from '@/lib/domain/task-line.ts';
import { indicator, source, target } from './reading-fixtures.ts';

const open = { closedAt: null };
const q3 = { id: 1, ...proposePeriod('q3', 2026), ...open };
const year = { id: 2, ...proposePeriod('year', 2026), ...open };
const report = (periodId: number, agencyId: number, reopenedUntil: string | null = null): OwedReport => ({
  periodId,
  agencyId,
  agencyName: `Cơ quan ${agencyId}`,
  status: 'draft',
  reopenedUntil,
});
const remedy = (more: Partial<PlacedRemedy> = {}): PlacedRemedy => ({
  id: 1,
  targetId: 1,
  occurrenceId: null,
  cause: 'Thiếu kinh phí',
  measure: 'Bổ sung dự toán',
  person: 'Giám đốc Sở Tài chính',
  dueOn: '2026-12-31',
  decidedBy: 'Lãnh đạo',
  decidedOn: '2026-09-25',
  outcome: null,
  outcomeNote: null,
  outcomeBy: null,
  outcomeOn: null,
  ...more,
});

describe('reports that are owed', () => {
  const owed = (day: string, reports: OwedReport[]) =>
    owedPeriods([year, q3], reports, day).map((one) => [one.period.id, one.dueOn, one.reports.length]);

  test('stand by due day, the period that is overdue before the one that runs', () => {
    expect(owed('2026-09-18', [report(2, 7), report(1, 7), report(1, 8)])).toEqual([
      [1, '2026-09-17', 2],
      [2, '2026-12-17', 1],
    ]);
  });

  test('are owed no more once the period is locked, but for what is open again, until its own day', () => {
    expect(owed('2026-10-01', [report(1, 7), report(1, 8, '2026-10-05')])).toEqual([[1, '2026-10-05', 1]]);
  });

  test('a period that all have sent is not named', () => {
    expect(owed('2026-09-18', [report(1, 7)])).toEqual([[1, '2026-09-17', 1]]);
  });

  test('figures are asked for the period that is due first, else for the last that began', () => {
    expect(currentPeriod([year, q3], '2026-09-18')?.id).toBe(1);
    expect(currentPeriod([year, q3], '2026-10-01')?.id).toBe(2);
    expect(currentPeriod([year, q3], '2027-02-01')?.id).toBe(2);
    expect(currentPeriod([q3], '2026-01-01')).toBeNull();
    expect(currentPeriod([], '2026-09-18')).toBeNull();
    expect(currentPeriod([{ ...q3, kind: 'adhoc' as const }, year], '2026-09-18')?.id).toBe(2);
  });
});

describe('tasks that are overdue', () => {
  const task = { id: 1, proposedOn: null, title: 'Rà soát' } as PlanTask;
  const due = (id: number, dueOn: string) => ({
    id,
    taskId: 1,
    label: `${id}`,
    startsOn: null,
    dueOn,
    parts: [{ role: 'lead' as const, state: null, completedOn: null, count: 2 }],
  });
  const read = (...days: string[]) =>
    days.map((day, index) =>
      readTask(task, [due(index + 1, day)], { today: '2026-11-21', recordsBeganOn: '2026-01-01' }),
    );
  const part = (
    occurrenceId: number,
    agencyName: string,
    state: ProgressState | null,
    role: 'lead' | 'support' = 'lead',
  ) => ({ occurrenceId, agencyId: 1, agencyName, state, role, nextStep: null });

  test('stand the longest first, with the leads that are not done, and none that is in time', () => {
    const parts = [
      part(1, 'Sở A', 'done'),
      part(1, 'Sở B', null),
      part(1, 'Sở C', null, 'support'),
      part(2, 'Sở D', null),
    ];
    const all = overdueTasks(read('2026-11-01', '2026-10-01', '2026-12-31'), parts, [], '2026-11-21');
    expect(all.map(({ days, owing }) => [days, owing.map(({ agencyName }) => agencyName)])).toEqual([
      [51, ['Sở D']],
      [20, ['Sở B']],
    ]);
  });

  test('carry their own next step, said by an agency or decided', () => {
    const nextStep = { what: 'Họp', who: 'Phòng CCHC', by: '2026-12-01' };
    const said = { ...part(1, 'Sở A', 'in-progress'), nextStep };
    const decided = remedy({ targetId: null, occurrenceId: 2 });
    const all = overdueTasks(read('2026-10-01', '2026-10-02', '2026-10-03'), [said], [decided], '2026-11-21');
    expect(all.map(({ nextStep: { standing } }) => standing)).toEqual(['in-hand', 'in-hand', 'owed']);
  });
});

describe('remedies', () => {
  test('a red target without one is named; one with an open remedy, and one that is only behind, are not', () => {
    const read = (id: number, done: string) => {
      const reading = readIndicator(indicator(), [], [source({ done: [done, 1, 1], asked: ['100', 1, 1] })], []);
      const promise = target({ id, indicatorId: 1, steps: [{ year: 2026, value: '80' }] });
      return readTarget(promise, new Map([[1, reading]]), '2026-07-01');
    };
    const lines = [read(1, '10'), read(2, '10'), read(3, '75')];
    expect(lines.map(({ state }) => state.status)).toEqual(['at-risk', 'at-risk', 'behind']);
    const bare = redWithoutRemedy(lines, [remedy({ targetId: 2, decidedOn: '2026-06-20' })], '2026-07-01');
    expect(bare.map((line) => line.target.id)).toEqual([1]);
  });

  describe('a red target', () => {
    const figures = [source({ done: ['10', 1, 1], asked: ['100', 1, 1] })];
    const reading = readIndicator(indicator(), [], figures, []);
    const read = (more = {}) =>
      readTarget(
        target({ indicatorId: 1, steps: [{ year: 2026, value: '80' }], ...more }),
        new Map([[1, reading]]),
        DAY,
      );
    const DAY = '2026-07-01';

    test('asks what came of its remedy once a newer figure has spoken', () => {
      expect(targetStanding(read(), [remedy({ decidedOn: '2026-06-13' })], DAY)).toBe('follow-up');
      expect(targetStanding(read(), [remedy({ decidedOn: '2026-06-14' })], DAY)).toBe('in-hand');
    });

    test('that missed its phase owes a remedy while its plan runs, and none once it has ended', () => {
      const missed = { ...read(), state: { ...read().state, status: 'final-missed' as const } };
      expect(targetStanding(missed, [], '2030-12-31')).toBe('owed');
      expect(targetStanding(missed, [], '2031-01-01')).toBe('not-needed');
    });
  });

  const told = { outcome: 'done' as const, outcomeOn: '2026-10-10' };
  const all = [
    remedy({ id: 1, decidedOn: '2026-01-10', ...told, outcomeOn: '2026-02-01' }),
    remedy({ id: 2, decidedOn: '2026-01-10', dueOn: '2026-03-01' }),
    remedy({ id: 3, decidedOn: '2026-01-10', ...told }),
    remedy({ id: 4, decidedOn: '2026-09-20', outcome: 'not-done', outcomeOn: '2026-10-10' }),
    remedy({ id: 5, decidedOn: '2026-09-20' }),
  ];

  test('whose day has passed without a word are late, the longest first', () => {
    const toldLate = remedy({ id: 9, dueOn: '2026-02-01', ...told });
    const late = lateRemedies([remedy({ id: 8, dueOn: '2026-04-01' }), toldLate, ...all], '2026-11-21');
    expect(late.map(({ id }) => id)).toEqual([2, 8]);
    expect(lateRemedies([remedy()], '2026-12-31')).toEqual([]);
  });

  test('that were decided, told or are open since the last time are counted by what came of them', () => {
    const { listed, ...counts } = decisionsSince(all, '2026-06-14', '2026-11-21');
    expect(listed.map(({ id }) => id)).toEqual([5, 4, 3, 2]);
    expect(counts).toEqual({ done: 1, notDone: 1, running: 1, late: 1 });
    expect(decisionsSince(all, null, '2026-11-21').listed).toHaveLength(5);
  });
});
