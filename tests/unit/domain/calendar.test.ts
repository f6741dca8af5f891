import { expect, test } from 'vitest';
import { dayOf, isDay, lastWorkingDay } from '@/lib/domain/calendar.ts';

test.each([
  ['2026-02-28', true],
  ['2026-02-30', false],
  ['2028-02-29', true],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['15/12/2026', false],
  ['', false],
])('%s is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

test('a day is Vietnam’s day, whatever the server’s clock says', () => {
  expect(dayOf(new Date('2026-12-20T16:59:59Z'))).toBe('2026-12-20');
  expect(dayOf(new Date('2026-12-20T17:00:00Z'))).toBe('2026-12-21');
});

test('a due day at the weekend or on a holiday shows the last working day before it', () => {
  expect(lastWorkingDay('2026-12-20', new Set())).toBe('2026-12-18');
  expect(lastWorkingDay('2026-09-02', new Set(['2026-09-02', '2026-09-01']))).toBe('2026-08-31');
});
