import { expect, test } from 'vitest';
import type { TargetValues } from '@/lib/reading/check/sheet.ts';
import { promiseShown } from '@/lib/reading/check/view/shown.ts';

const GOAL = {
  kind: 'quantitative',
  operator: '>=',
  value: '90',
  upper: null,
  unit: '%',
  change: null,
  level: null,
} as const;

test.each<[Partial<TargetValues>, string]>([
  [{ baselineYear: 2025, baselineValue: '45.5' }, '≥ 90\u00a0% (năm 2025: 45,5\u00a0%)'],
  [{ baselineYear: null, baselineValue: '45' }, '≥ 90\u00a0% (trước kế hoạch: 45\u00a0%)'],
  [{ baselineYear: 2025, baselineValue: null }, '≥ 90\u00a0%'],
  [{ value: '40', upper: '60', baselineYear: null }, '≥ 40\u00a0% – 60\u00a0%'],
  // read before documents were asked for it
  [{ baselineYear: null }, '≥ 90\u00a0%'],
])('what had been reached stands beside the promise: %o', (values, shown) => {
  expect(promiseShown({ ...GOAL, ...values } as TargetValues)).toBe(shown);
});
