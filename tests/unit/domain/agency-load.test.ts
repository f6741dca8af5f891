import { expect, test } from 'vitest';
import type { Agency } from '@/lib/domain/agency.ts';
import { agencyLoads } from '@/lib/domain/agency-load.ts';
import { byAgency } from '@/lib/domain/by-agency.ts';
import type { OwnTask } from '@/lib/domain/own-parts.ts';

const ON = '2026-06-30';
const agency = (id: number, more: { validTo?: string; reports?: boolean } = {}) => {
  const { validTo = null, reports = false } = more;
  return { id, validFrom: '2021-01-01', validTo, reports } as Agency & { reports: boolean };
};
const task = (agencyId: number, taskId: number, status: OwnTask['status']): OwnTask => ({
  ...{ agencyId, taskId, areaCode: 'tthc' },
  ...{ status, overdueSince: null },
});
const target = (agencyId: number) => ({ agencyId, areaCode: 'the-che', isKnown: true, isOff: true }) as const;

test('a line for who reports or answers for something, and exists on the day', () => {
  const agencies = [
    agency(1),
    agency(2, { reports: true }),
    agency(3),
    agency(4),
    agency(5, { validTo: '2026-06-29' }),
  ];
  const loads = agencyLoads(agencies, [task(3, 1, 'overdue'), task(5, 2, 'overdue')], [target(4)], ON);
  expect(loads.map(({ agency: { id } }) => id)).toEqual([2, 3, 4]);
});

test('each with its own tasks and targets', () => {
  const tasks = [task(1, 1, 'overdue'), task(2, 1, 'done-on-time'), task(1, 2, 'no-report')];
  const [first, second] = agencyLoads([agency(1), agency(2)], tasks, [target(2)], ON);
  expect(first?.tasks.sum).toEqual({ total: 2, known: 1, off: 1 });
  expect(first?.targets.sum.total).toBe(0);
  expect([first?.statuses.overdue, first?.statuses['no-report'], first?.statuses['done-on-time']]).toEqual([1, 1, 0]);
  expect(second?.targets.cells.get('the-che')).toEqual({ total: 1, known: 1, off: 1 });
});

test('rows by agency keep their order', () => {
  const rows = [
    { agencyId: 2, row: 'a' },
    { agencyId: 1, row: 'b' },
    { agencyId: 2, row: 'c' },
  ];
  expect([...byAgency(rows)].map(([id, own]) => [id, own.map(({ row }) => row)])).toEqual([
    [2, ['a', 'c']],
    [1, ['b']],
  ]);
});
