import { expect, test } from 'vitest';
import { pageOf } from '@/lib/domain/list-page.ts';

const LINES = ['a', 'b', 'c', 'd', 'e'];

test.each([
  ['the first', 1, { shown: ['a', 'b'], current: 1, last: 3, first: 1 }],
  ['one between', 2, { shown: ['c', 'd'], current: 2, last: 3, first: 3 }],
  ['the last, not whole', 3, { shown: ['e'], current: 3, last: 3, first: 5 }],
  ['beyond the last', 9, { shown: ['e'], current: 3, last: 3, first: 5 }],
  ['before the first', 0, { shown: ['a', 'b'], current: 1, last: 3, first: 1 }],
])('%s page', (_, asked, page) => {
  expect(pageOf(LINES, asked, 2)).toEqual(page);
});

test('a list that fits is one page, an empty one too', () => {
  expect(pageOf(LINES, 1, 5)).toMatchObject({ shown: LINES, last: 1 });
  expect(pageOf([], 1, 5)).toEqual({ shown: [], current: 1, last: 1, first: 0 });
});
