import { describe, expect, test } from 'vitest';
import { formatDay, formatDays, formatInstant, formatTime } from '@/lib/text/days.ts';

describe('days and instants in Asia/Ho_Chi_Minh', () => {
  test('two digits for day and month', () => {
    expect(formatDay('2026-03-05')).toBe('05/03/2026');
    expect(formatDays('2025-12-15', '2026-03-14')).toBe('15/12/2025 – 14/03/2026');
    expect(formatDays('2026-03-01', '2026-03-01')).toBe('01/03/2026');
  });

  test.each([
    ['2026-03-05T07:05:00Z', '14:05 05/03/2026'],
    ['2026-03-05T17:00:00Z', '00:00 06/03/2026'],
    ['2026-03-05T16:59:59Z', '23:59 05/03/2026'],
    ['2026-12-31T18:30:00Z', '01:30 01/01/2027'],
  ])('%s is %s', (instant, written) => {
    expect(formatInstant(new Date(instant))).toBe(written);
    expect(formatTime(new Date(instant))).toBe(written.slice(0, 5));
  });
});
