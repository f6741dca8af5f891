import type { Day } from './calendar.ts';
import { goalOf } from './target.ts';
import { type Expectation, expectedOn } from './target-expected.ts';
import { baselineFor, type TargetReading } from './target-reading.ts';

/** What a promise expects on a day, whatever is known of it; `none`: the plan gives neither steps nor a base. */
export type ExpectedToday = Expectation | 'none';

/** Null where nothing can be expected: no number promised, nothing measured, or the deadline has passed. */
export function expectedToday(
  { target, reading }: Pick<TargetReading, 'target' | 'reading'>,
  day: Day,
): ExpectedToday | null {
  if (reading === null || day > target.deadlineOn) return null;
  const goal = goalOf(target, reading.indicator.direction, baselineFor(target, reading.baselines));
  return typeof goal === 'string' ? null : (expectedOn(target, goal, day) ?? 'none');
}
