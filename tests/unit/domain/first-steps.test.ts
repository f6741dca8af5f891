import { expect, test } from 'vitest';
import { type Begun, stepsLeft } from '@/lib/domain/first-steps.ts';

const nothing: Begun = { agencies: 0, plans: 0, forms: 0, periods: 0 };

test.each<[string, Partial<Begun>, string[]]>([
  ['nothing', {}, ['agencies', 'plans', 'forms', 'periods']],
  ['agencies and a plan', { agencies: 90, plans: 1 }, ['forms', 'periods']],
  ['all but a period', { agencies: 90, plans: 2, forms: 1 }, ['periods']],
  ['a period, though without any plan', { agencies: 90, forms: 1, periods: 1 }, []],
])('a province that has %s still owes what comes next, in order', (_, begun, left) => {
  expect(stepsLeft({ ...nothing, ...begun })).toEqual(left);
});
