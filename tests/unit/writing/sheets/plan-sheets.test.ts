import { expect, test } from 'vitest';
import { readIndicator } from '@/lib/domain/sourced-figure.ts';
import { readTarget } from '@/lib/domain/target-reading.ts';
import { targetSheet } from '@/lib/writing/plan-sheets.ts';
import { indicator, source, target } from '../../domain/reading-fixtures.ts';

const OVER = { title: 'CHỈ TIÊU', notes: [] };
const rate = readIndicator(
  indicator(),
  [],
  [source({ done: ['42', 1, 1], asked: ['94', 1, 1] }, { asOf: '2026-09-14', periodKind: 'q3' })],
  [],
);

test('a rate stands rounded as on the page, with the two sums it was made of', () => {
  const line = readTarget(target({ indicatorId: 1 }), new Map([[1, rate]]), '2026-11-21');
  const { columns, rows } = targetSheet(OVER, [line]);
  const [row] = rows as (readonly unknown[])[];
  const said = (name: string) => row?.[columns.findIndex((column) => column.name === name)];
  expect([said('Số liệu mới nhất'), said('Tử số'), said('Mẫu số')]).toEqual([
    ...[{ figure: '44.68' }, { figure: '42' }, { figure: '94' }],
  ]);
  expect(said('Đơn vị số liệu')).toBe(rate.indicator.unit ?? '');
});

test('where nothing is known no figure stands, and why is said', () => {
  const line = readTarget(target({ indicatorId: null, noFigureReason: 'Chưa ai hỏi.' }), new Map(), '2026-11-21');
  const { rows } = targetSheet(OVER, [line]);
  expect((rows[0] as readonly unknown[]).slice(7, 12)).toEqual([null, '', null, null, 'Chưa ai hỏi.']);
});
