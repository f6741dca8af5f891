import { expect, test } from 'vitest';
import { owesNextStep, readNextSteps, stepsOf } from '@/lib/domain/next-step.ts';
import type { OccurrenceReading } from '@/lib/domain/task-line.ts';
import { isSameProgress } from '@/lib/domain/typed-progress.ts';
import { nextStepInWords } from '@/lib/text/next-step.ts';

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

const TODAY = '2026-12-16';
const said = { occurrenceId: 1, agencyName: 'Sở Tư pháp', state: 'in-progress', nextStep } as const;
const ahead = { ...said, nextStep: { ...nextStep, by: TODAY } };
const passed = { ...said, nextStep: { ...nextStep, by: '2026-12-15' } };
const decided = { occurrenceId: 1, measure: 'Họp', person: 'Ông A', dueOn: TODAY, outcome: null };

test.each([
  ['31 days late, and nothing was said', 31, [], [], 'owed'],
  ['30 days late', 30, [], [], 'not-needed'],
  ['not late', null, [], [], 'not-needed'],
  ['an agency said one whose day is to come', 31, [ahead], [], 'in-hand'],
  ['one was decided whose day is to come', 31, [], [decided], 'in-hand'],
  ['the day of what an agency said has passed', 31, [passed], [], 'follow-up'],
  ['the day of what was decided has passed', 31, [ahead], [{ ...decided, dueOn: '2026-12-15' }], 'follow-up'],
  ['said of another instance', 31, [{ ...ahead, occurrenceId: 2 }], [], 'owed'],
  ['said by an agency that is done', 31, [{ ...ahead, state: 'done' as const }], [], 'owed'],
  ['decided, and its outcome is told', 31, [], [{ ...decided, outcome: 'done' }], 'owed'],
])('where the next step of a task stands: %s', (_, overdueDays, parts, remedies, standing) => {
  const line = { current: { id: 1 } as OccurrenceReading, overdueDays };
  expect(readNextSteps([line], parts, remedies, TODAY).get(1)?.standing).toBe(standing);
});

test('a task without any instance has no next step', () => {
  expect(readNextSteps([{ current: null, overdueDays: null }], [ahead], [], TODAY).size).toBe(0);
});

test.each([
  [{ standing: 'owed', steps: [] }, 'chưa ghi bước tiếp theo'],
  [{ standing: 'not-needed', steps: [] }, ''],
  [
    { standing: 'in-hand', steps: [{ ...nextStep, from: null }] },
    'bước tiếp theo: Trình dự thảo; Phòng CCHC; xong ngày 14/12/2026',
  ],
  [
    { standing: 'follow-up', steps: [nextStep, nextStep].map((step) => ({ ...step, from: null })) },
    'bước tiếp theo: Trình dự thảo; Phòng CCHC; xong ngày 14/12/2026 (và 1 bước khác); bước tiếp theo đã qua ngày mà chưa báo kết quả',
  ],
] as const)('in words: %o', (reading, words) => {
  expect(nextStepInWords(reading)).toBe(words);
});
