import { expect, test } from 'vitest';
import { type Goal, isRange, sideOf } from '@/lib/domain/target.ts';
import { isWithinRange } from '@/lib/domain/target-arithmetic.ts';

const range = { kind: 'quantitative', operator: '>=', value: '40', upper: '60', change: null };
const change = { direction: 'reduction', baselineYear: 2021, against: null };

test.each<[string, Partial<Parameters<typeof isRange>[0]>, boolean]>([
  ['from 40 to 60', {}, true],
  ['a rank', { kind: 'rank' }, false],
  ['more than the lower end', { operator: '>' }, false],
  ['no comparison', { operator: null }, false],
  ['a change against a year', { change }, false],
  ['no lower end', { value: null }, false],
  ['no upper end', { upper: null }, false],
  ['ends that are one', { upper: '40' }, false],
  ['ends the wrong way round', { value: '60', upper: '40' }, false],
  ['ends that only look in order as text', { value: '100', upper: '99.5' }, false],
])('whether an upper end goes with the rest: %s', (_, given, expected) => {
  expect(isRange({ ...range, ...given })).toBe(expected);
});

test.each([
  ['below the lower end', '39', false],
  ['on the lower end', '40', false],
  ['on the upper end, which still keeps the promise', '60', false],
  ['above the upper end', '60.01', true],
])('a figure %s is held against the right end', (_, figure, isAbove) => {
  const goal: Goal = {
    ...{ operator: '>=', better: 'higher', value: '40', upper: '60', baseline: null },
    measure: (own) => own,
  };
  const upper = { operator: '<=', better: 'lower', value: '60', upper: null };
  expect(sideOf(goal, figure)).toEqual(isAbove ? { ...goal, ...upper } : goal);
});

test.each<[string, Partial<Parameters<typeof isWithinRange>[0]>, boolean]>([
  ['past the lower end', {}, true],
  ['on the lower end', { ahead: '0' }, true],
  ['below the lower end', { ahead: '-0.5' }, false],
  ['ahead of a step on the way there alone', { basis: 'step' }, false],
  ['of a promise with one end', { upper: null }, false],
])('whether a figure lies between both ends: %s', (_, given, expected) => {
  expect(isWithinRange({ upper: '60', basis: 'final', ahead: '5', ...given })).toBe(expected);
});
