import { expect, test } from 'vitest';
import type { TargetRow } from '@/lib/reading/check/sheet.ts';
import { newBaselines } from '@/lib/use-cases/readings/indicators-of.ts';

const VALUES = {
  ...{ kind: 'quantitative', value: '95', unit: '%', indicatorId: null, change: null },
  ...{ baselineYear: 2025, baselineValue: '88.5', section: 'I.2.a', heading: null, ordinal: 3, part: 'b' },
};
const row = (more: object = {}) =>
  ({ kind: 'target', key: 'target-1', values: { ...VALUES, ...more } }) as never as TargetRow;

test('what had been reached is the base of the plan’s own indicator, where it is printed', () => {
  expect(newBaselines([row()], 'ke-hoach')).toEqual([
    {
      ...{ indicator: 'ke-hoach-target-1', year: 2025, value: '88.5', provisional: false },
      source: { document: 'van-ban', section: 'I.2.a', ordinal: '3', part: 'b' },
    },
  ]);
});

test.each([
  ['a change against a year, which speaks of the change', { change: { direction: 'reduction' } }],
  ['an indicator that is there already', { indicatorId: 7 }],
  ['a year without a figure', { baselineValue: null }],
  ['a figure without its year', { baselineYear: null }],
  ['words that nothing measures', { kind: 'qualitative' }],
])('no base comes of %s', (_, more) => {
  expect(newBaselines([row(more)], 'ke-hoach')).toEqual([]);
});
