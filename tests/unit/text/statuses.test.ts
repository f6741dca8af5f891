import { describe, expect, test } from 'vitest';
import * as statuses from '@/lib/text/statuses.ts';

describe('names of the periods', () => {
  test.each([
    ['q1', 'Quý I năm 2026'],
    ['h1', '6 tháng đầu năm 2026'],
    ['q3', 'Quý III năm 2026'],
    ['year', 'Năm 2026'],
    ['adhoc', 'Đột xuất năm 2026'],
  ] as const)('%s: %s', (kind, name) => {
    expect(statuses.periodName(kind, 2026)).toBe(name);
  });
});

const tables = Object.entries(statuses).filter(
  (entry): entry is [string, Record<string, string>] => typeof entry[1] === 'object',
);

describe('the words on the screens', () => {
  test.each(tables)('%s: composed, trimmed, none empty, none English', (_, table) => {
    for (const words of Object.values(table)) {
      expect(words).toBe(words.normalize('NFC').trim());
      expect(words).not.toBe('');
      expect(words).not.toMatch(/\b(the|done|late|draft|status|value|draft|open|closed)\b/i);
    }
  });

  test('no two statuses of a task or a submission share a word', () => {
    for (const table of [statuses.TASK_STATUS_TEXT, statuses.SUBMISSION_STATUS_TEXT, statuses.PERIOD_STATE_TEXT]) {
      expect(new Set(Object.values(table)).size).toBe(Object.keys(table).length);
    }
  });
});
