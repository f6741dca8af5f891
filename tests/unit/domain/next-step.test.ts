import { expect, test } from 'vitest';
import { owesNextStep, stepsOf } from '@/lib/domain/next-step.ts';
import { isSameProgress } from '@/lib/domain/typed-progress.ts';

const CUT_OFF = '2026-12-14';
const nextStep = { what: 'Trình dự thảo', who: 'Phòng CCHC', by: CUT_OFF };
const late = { dueOn: '2026-11-13', state: 'in-progress', nextStep: null } as const;

test.each([
  ['31 days late', late, true],
  ['30 days late', { ...late, dueOn: '2026-11-14' }, false],
  ['not begun', { ...late, state: 'not-started' } as const, true],
  ['with a step that lies ahead', { ...late, nextStep }, false],
  ['with a step whose day has passed', { ...late, nextStep: { ...nextStep, by: '2026-12-13' } }, true],
  ['done', { ...late, state: 'done' } as const, false],
  ['not reported yet', { ...late, state: null }, false],
  ['without a day', { ...late, dueOn: null }, false],
])('a next step is owed: %s', (_, part, owes) => {
  expect(owesNextStep(part, CUT_OFF)).toBe(owes);
});

test('what is said of a part differs by its next step too; none and nothing are the same', () => {
  const said = { state: 'in-progress', completedOn: null, resultDocument: null, note: null };
  expect(isSameProgress(said, { ...said, nextStep: null })).toBe(true);
  expect(isSameProgress({ ...said, nextStep }, { ...said, nextStep: { ...nextStep } })).toBe(true);
  for (const other of [null, { ...nextStep, what: 'x' }, { ...nextStep, who: 'x' }, { ...nextStep, by: '2026-12-15' }])
    expect(isSameProgress({ ...said, nextStep }, { ...said, nextStep: other })).toBe(false);
});

test('what comes next in an instance: what its agencies said and what was decided, the nearest day first', () => {
  const part = { occurrenceId: 1, agencyName: 'Sở Tư pháp', state: 'in-progress', nextStep } as const;
  const remedy = { occurrenceId: 1, measure: 'Họp', person: 'Ông A', dueOn: '2026-12-01', outcome: null };
  const steps = stepsOf(
    [part, { ...part, state: 'done' }, { ...part, nextStep: null }, { ...part, occurrenceId: 2 }],
    [remedy, { ...remedy, outcome: 'done' }, { ...remedy, occurrenceId: null }],
  );
  expect(steps.get(1)).toEqual([
    { what: 'Họp', who: 'Ông A', by: '2026-12-01', from: null },
    { ...nextStep, from: 'Sở Tư pháp' },
  ]);
  expect(steps.get(2)).toHaveLength(1);
});
