import { expect, test } from 'vitest';
import { closingLine, oneCheck, sum } from '@/lib/launch/testing/tally.ts';

test('the closing line counts what was passed, failed and, where there is any, skipped', () => {
  expect(closingLine(sum([oneCheck(0), oneCheck(1)]))).toBe('1 passed, 1 failed');
  expect(closingLine(sum([oneCheck(0), { passed: 3, failed: 0, skipped: 2 }]))).toBe('4 passed, 0 failed, 2 skipped');
});
