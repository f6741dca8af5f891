import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Answer,
  type Answers,
  choiceAnswer,
  missingAnswer,
  NIL,
  NOT_APPLICABLE,
  numberAnswer,
  textAnswer,
} from '@/lib/domain/answer.ts';
import { type TalliedTask, type TaskTally, tallyTasks } from '@/lib/domain/task-tally.ts';
import {
  explanationsThatHold,
  isExplained,
  standingVerdicts,
  type ValidationRule,
  validate,
} from '@/lib/domain/validation.ts';

type Given = Record<string, Answer | string>;

/** A figure in quotes is a value; anything else is an answer as it is. */
function answers(given: Given): Answers {
  return new Map(
    Object.entries(given).map(([key, answer]) => [key, typeof answer === 'string' ? numberAnswer(answer) : answer]),
  );
}

function rule(kind: ValidationRule['kind'], given: Partial<ValidationRule> = {}): ValidationRule {
  return { code: kind, strength: 'block', kind, rowKey: 'row', otherKeys: [], limit: null, message: '', ...given };
}

function check(checked: ValidationRule, now: Given, { previous, nested }: { previous?: Given; nested?: Given } = {}) {
  return validate({
    rules: [checked],
    answers: answers(now),
    previous: previous ? answers(previous) : null,
    nested: nested ? answers(nested) : null,
  })[0];
}

const noted = (figure: string): Answer => ({ ...numberAnswer(figure), note: 'đổi phạm vi thống kê' });
const late = missingAnswer('chưa đối chiếu xong', '2026-07-01');

describe('a total equals its parts', () => {
  const total = rule('total', { otherKeys: ['a', 'b', 'c'] });

  test.each<[string, Given]>([
    ['1.342 + 235 + 118 = 1.695', { row: '1695', a: '1342', b: '235', c: '118' }],
    ['11 + 347 + 579 = 937', { row: '937', a: '11', b: '347', c: '579' }],
    ['không phát sinh adds 0', { row: '1342', a: '1342', b: NIL, c: NIL }],
    ['all of it không phát sinh', { row: NIL, a: NIL, b: NIL, c: '0' }],
    ['decimals are exact: 0,1 + 0,2 = 0,3', { row: '0.3', a: '0.1', b: '0.2', c: '0' }],
    ['a part is still blank: completeness says so, not this rule', { row: '1695', a: '1342', b: '235' }],
    ['the total is still blank', { a: '1342', b: '235', c: '118' }],
  ])('holds: %s', (_, now) => {
    expect(check(total, now)).toBeUndefined();
  });

  test('says by how much it is off', () => {
    expect(check(total, { row: '1690', a: '1342', b: '235', c: '118' })).toMatchObject({
      ruleCode: 'total',
      strength: 'block',
      rowKey: 'row',
      undecidable: false,
      facts: { left: '1690', right: '1695', difference: '-5' },
    });
  });

  test('staff 2.281 in one row and 2.274 in the next', () => {
    const same = rule('total', { otherKeys: ['next'], strength: 'warn' });
    expect(check(same, { row: '2281', next: '2274' })?.facts).toMatchObject({
      left: '2281',
      right: '2274',
      difference: '7',
    });
  });

  test.each<[string, Given, string | null, string | null]>([
    ['a part không áp dụng', { row: '1695', a: '1342', b: '235', c: NOT_APPLICABLE }, '1695', '1577'],
    ['a part chưa có', { row: '1695', a: '1342', b: '235', c: late }, '1695', '1577'],
    ['the total chưa có', { row: late, a: '1342', b: '235', c: '118' }, null, '1695'],
    ['no part known', { row: '1695', a: late, b: NOT_APPLICABLE, c: late }, '1695', null],
  ])('cannot be decided and only hints: %s', (_, now, left, right) => {
    expect(check(total, now)).toMatchObject({
      strength: 'hint',
      undecidable: true,
      facts: { left, right, difference: null },
    });
  });
});

describe('completed ≤ assigned', () => {
  const atMost = rule('at-most', { otherKeys: ['bound'] });

  test.each<[string, Given, string | null]>([
    ['fewer', { row: '42', bound: '94' }, null],
    ['as many', { row: '94', bound: '94' }, null],
    ['one more', { row: '95', bound: '94' }, '1'],
    ['something where nothing was assigned', { row: '1', bound: NIL }, '1'],
    ['the bound is blank', { row: '95' }, null],
    ['the bound is không áp dụng', { row: '95', bound: NOT_APPLICABLE }, null],
  ])('%s', (_, now, difference) => {
    expect(check(atMost, now)?.facts.difference ?? null).toBe(difference);
  });

  test('several bounds are taken together', () => {
    const both = rule('at-most', { otherKeys: ['a', 'b'] });
    expect(check(both, { row: '10', a: '4', b: '6' })).toBeUndefined();
    expect(check(both, { row: '11', a: '4', b: '6' })?.facts.right).toBe('10');
    expect(check(both, { row: '11', a: '4' })).toBeUndefined();
    expect(check(both, { a: '4', b: '6' })).toBeUndefined();
    expect(check(rule('at-most'), { row: '11' })).toBeUndefined();
  });
});

describe('a percent lies in 0–100 unless its rule says otherwise', () => {
  test.each<[string, string | null, string | null]>([
    ['0', null, null],
    ['100', null, null],
    ['100.01', null, '0.01'],
    ['-0.5', null, '-0.5'],
    ['130', '150', null],
    ['151', '150', '1'],
  ])('%s with limit %s is off by %s', (figure, limit, difference) => {
    expect(check(rule('percent-range', { limit }), { row: figure })?.facts.difference ?? null).toBe(difference);
  });
});

describe('a large change asks for a note', () => {
  const change = rule('change', { limit: '50', strength: 'warn' });

  test.each<[string, Given, Given | undefined, string | null]>([
    ['documents sent: 520.887 → 159.918', { row: '159918' }, { row: '520887' }, '-69.29890744'],
    ['exactly the limit', { row: '150' }, { row: '100' }, null],
    ['just over the limit', { row: '150.01' }, { row: '100' }, '50.01'],
    ['with the reason in the note', { row: noted('159918') }, { row: '520887' }, null],
    ['nothing to compare with', { row: '159918' }, undefined, null],
    ['the row is new', { row: '159918' }, {}, null],
    ['from nothing to nothing', { row: NIL }, { row: '0' }, null],
  ])('%s', (_, now, previous, percent) => {
    const found = check(change, now, previous ? { previous } : {});
    if (percent === null) expect(found).toBeUndefined();
    else expect(found?.facts.percent?.slice(0, percent.length)).toBe(percent);
  });

  test('from 0, any change is large, and has no percentage', () => {
    expect(check(change, { row: '3' }, { previous: { row: '0' } })?.facts).toMatchObject({
      difference: '3',
      percent: null,
    });
  });

  test('below zero, growth is measured against the size of what was', () => {
    expect(check(change, { row: '-40' }, { previous: { row: '-100' } })?.facts.percent).toBe('60');
    expect(check(change, { row: '-51' }, { previous: { row: '-100' } })).toBeUndefined();
  });

  test('a rule without a limit asks nothing', () => {
    expect(check(rule('change'), { row: '900' }, { previous: { row: '1' } })).toBeUndefined();
  });
});

describe('a nested flow never falls: Quý I ≤ 6 tháng ≤ năm', () => {
  const nested = rule('nested', { strength: 'warn' });

  test.each<[string, Given, Given | undefined, boolean]>([
    ['grows', { row: '12' }, { row: '10' }, false],
    ['stays', { row: '10' }, { row: '10' }, false],
    ['falls', { row: '9' }, { row: '10' }, true],
    ['falls, with a note', { row: noted('9') }, { row: '10' }, false],
    ['no earlier period', { row: '9' }, undefined, false],
    ['the earlier one was chưa có', { row: '9' }, { row: late }, false],
  ])('%s', (_, now, earlier, broken) => {
    expect(check(nested, now, earlier ? { nested: earlier } : {}) !== undefined).toBe(broken);
  });
});

describe('a note is due', () => {
  test.each<[string, Answer, string | null, boolean]>([
    ['any value but 0', numberAnswer('1'), null, true],
    ['0 needs none', numberAnswer('0'), null, false],
    ['below the limit', numberAnswer('5'), '5', false],
    ['above it', numberAnswer('6'), '5', true],
    ['with the note', noted('6'), '5', false],
    ['a blank note is none', { ...numberAnswer('6'), note: '  ' }, '5', true],
    ['a choice', choiceAnswer('1'), null, true],
    ['words', textAnswer('đã làm'), null, true],
    ['không phát sinh', NIL, null, false],
  ])('%s', (_, answer, limit, due) => {
    expect(check(rule('note', { limit }), { row: answer }) !== undefined).toBe(due);
  });
});

describe('what stops a report', () => {
  const broken = { row: '95', bound: '94' };
  const of = (strength: ValidationRule['strength']) =>
    validate({
      rules: [rule('at-most', { otherKeys: ['bound'], strength })],
      answers: answers(broken),
      previous: null,
      nested: null,
    });

  test.each<[ValidationRule['strength'], string, number]>([
    ['block', '', 1],
    ['block', 'đúng, vì tính cả năm trước', 1],
    ['warn', '', 1],
    ['warn', '   ', 1],
    ['warn', 'đúng, vì tính cả năm trước', 0],
    ['hint', '', 0],
  ])('%s with explanation %j leaves %i', (strength, explanation, count) => {
    expect(standingVerdicts(of(strength), new Map([['at-most', explanation]]))).toHaveLength(count);
  });

  test('an explanation lifts only its own rule', () => {
    const [verdict] = of('warn');
    expect(verdict && isExplained(verdict, new Map([['another', 'đúng, vì …']]))).toBe(false);
  });

  test('an undecidable block does not stop', () => {
    const total = rule('total', { otherKeys: ['a'] });
    const verdicts = validate({
      rules: [total],
      answers: answers({ row: '1', a: late }),
      previous: null,
      nested: null,
    });
    expect(standingVerdicts(verdicts, new Map())).toEqual([]);
  });
});

describe('a figure that contradicts the tasks of the same report', () => {
  const tally: TaskTally = { assigned: 7, done: 4, 'done-on-time': 3, 'done-late': 1, open: 3, overdue: 2 };
  const against = (tasks: ValidationRule['tasks'], figure: Answer | string, counted: TaskTally | null = tally) =>
    validate({
      rules: [rule('task-state', { tasks: tasks ?? null, strength: 'warn' })],
      answers: answers({ row: figure }),
      previous: null,
      nested: null,
      tasks: counted,
    })[0];

  test.each<[string, NonNullable<ValidationRule['tasks']>, string, string | null]>([
    ['as many as are done', { count: 'done', holds: 'equal' }, '4', null],
    ['one fewer', { count: 'done', holds: 'equal' }, '3', '-1'],
    ['one more', { count: 'done', holds: 'equal' }, '5', '1'],
    ['at least, exactly', { count: 'done', holds: 'at-least' }, '4', null],
    ['at least, more', { count: 'done', holds: 'at-least' }, '40', null],
    ['at least, fewer', { count: 'done', holds: 'at-least' }, '3', '-1'],
    ['at most, exactly', { count: 'assigned', holds: 'at-most' }, '7', null],
    ['at most, fewer', { count: 'assigned', holds: 'at-most' }, '0', null],
    ['at most, more', { count: 'assigned', holds: 'at-most' }, '8', '1'],
    ['done on time', { count: 'done-on-time', holds: 'equal' }, '3', null],
    ['done late', { count: 'done-late', holds: 'equal' }, '3', '2'],
    ['not done', { count: 'open', holds: 'equal' }, '3', null],
    ['overdue', { count: 'overdue', holds: 'equal' }, '3', '1'],
  ])('%s', (_, tasks, figure, difference) => {
    expect(against(tasks, figure)?.facts.difference ?? null).toBe(difference);
  });

  test('không phát sinh is 0, and 0 contradicts four done', () => {
    expect(against({ count: 'done', holds: 'at-least' }, NIL)?.facts).toMatchObject({ left: '0', right: '4' });
  });

  test.each<[string, Answer]>([
    ['chưa có', late],
    ['không áp dụng', NOT_APPLICABLE],
    ['words', textAnswer('bốn')],
  ])('%s contradicts nothing', (_, answer) => {
    expect(against({ count: 'done', holds: 'equal' }, answer)).toBeUndefined();
  });

  test('says nothing while the tasks are not all told, or without a bound', () => {
    expect(against({ count: 'done', holds: 'equal' }, '9', null)).toBeUndefined();
    expect(against(null, '9')).toBeUndefined();
    expect(check(rule('task-state', { tasks: { count: 'done', holds: 'equal' } }), { row: '9' })).toBeUndefined();
  });
});

describe('the tasks that a report counts', () => {
  const led = (state: TalliedTask['state'], dueOn: string | null = null, completedOn: string | null = null) =>
    ({ role: 'lead', state, dueOn, completedOn }) as TalliedTask;

  test('as they stand on the cut-off day', () => {
    const tasks = [
      led('done', '2026-06-01', '2026-06-01'),
      led('done', '2026-06-01', '2026-06-02'),
      led('done', null, '2026-06-02'),
      led('in-progress', '2026-06-13'),
      led('not-started', '2026-06-14'),
      led('in-progress'),
      { role: 'support', state: 'done' } as const,
    ];
    const counts = { assigned: 6, done: 3, 'done-on-time': 2, 'done-late': 1, open: 3, overdue: 1 };
    expect(tallyTasks(tasks, '2026-06-14')).toEqual(counts);
    expect(tallyTasks(tasks.toReversed(), '2026-06-14')).toEqual(counts);
  });

  test('none while one lead part is untold, and none where the agency leads nothing', () => {
    expect(tallyTasks([led('done'), led(null)], '2026-06-14')).toBeNull();
    expect(tallyTasks([led('done'), { role: 'support', state: null }], '2026-06-14')?.done).toBe(1);
    expect(tallyTasks([{ role: 'support', state: 'done' }], '2026-06-14')).toBeNull();
    expect(tallyTasks([], '2026-06-14')).toBeNull();
  });
});

describe('“đúng, vì…” speaks of the figures it was given for', () => {
  const total = rule('total', { otherKeys: ['a', 'b'], strength: 'warn' });
  const verdicts = (now: Given) => validate({ rules: [total], answers: answers(now), previous: null, nested: null });
  const given = (now: Given) =>
    new Map([['total', { text: 'đúng, vì hai bảng khác phạm vi', about: verdicts(now)[0]?.about ?? '' }]]);
  const before = { row: '9', a: '4', b: '4' };

  test.each<[string, Given, boolean]>([
    ['nothing has changed', before, true],
    ['another row has changed', { ...before, other: '3' }, true],
    ['the total has changed', { ...before, row: '10' }, false],
    ['a part has changed', { ...before, a: '3' }, false],
    ['two parts have changed and their sum has not', { ...before, a: '5', b: '3' }, false],
    ['a figure has become không phát sinh', { row: '9', a: '8', b: NIL }, false],
  ])('%s', (_, now, holds) => {
    expect(explanationsThatHold(verdicts(now), given(before)).has('total')).toBe(holds);
    const standing = standingVerdicts(verdicts(now), explanationsThatHold(verdicts(now), given(before)));
    expect(standing).toHaveLength(holds ? 0 : 1);
  });

  test('what it was compared with counts too', () => {
    const change = rule('change', { limit: '50', strength: 'warn' });
    const of = (was: string) =>
      validate({ rules: [change], answers: answers({ row: '9' }), previous: answers({ row: was }), nested: null });
    const [first] = of('1');
    const explained = new Map([['change', { text: 'đúng', about: first?.about ?? '' }]]);
    expect(explanationsThatHold(of('1'), explained).size).toBe(1);
    expect(explanationsThatHold(of('2'), explained).size).toBe(0);
  });

  test('words and choices are figures too', () => {
    const note = rule('note', { strength: 'warn' });
    const of = (answer: Answer) =>
      validate({ rules: [note], answers: answers({ row: answer }), previous: null, nested: null })[0]?.about;
    expect(of(choiceAnswer('1'))).not.toBe(of(choiceAnswer('2')));
    expect(of(textAnswer('một'))).not.toBe(of(textAnswer('hai')));
  });

  test('one that was given before its figures were kept holds; one for no verdict is gone', () => {
    expect(explanationsThatHold(verdicts(before), new Map([['total', { text: 'cũ', about: null }]])).size).toBe(1);
    expect(explanationsThatHold([], new Map([['total', { text: 'cũ', about: null }]])).size).toBe(0);
  });
});

describe('order does not matter', () => {
  const keys = ['row', 'a', 'b', 'c'] as const;
  const someAnswer = fc.oneof(
    fc.integer({ min: -50, max: 400 }).map((n) => numberAnswer(String(n))),
    fc.constantFrom(NIL, NOT_APPLICABLE, late, noted('7'), textAnswer('chữ'), choiceAnswer('1')),
  );
  const sheet = fc.record(
    Object.fromEntries(keys.map((key) => [key, someAnswer])) as Record<(typeof keys)[number], typeof someAnswer>,
    { requiredKeys: [] },
  );
  const rules = [
    rule('total', { otherKeys: ['a', 'b', 'c'] }),
    rule('at-most', { otherKeys: ['a', 'b'] }),
    rule('percent-range'),
    rule('change', { limit: '20' }),
    rule('nested'),
    rule('note', { limit: '5' }),
    rule('task-state', { tasks: { count: 'done', holds: 'equal' } }),
  ];
  const tasks = { assigned: 9, done: 5, 'done-on-time': 5, 'done-late': 0, open: 4, overdue: 0 };

  test('of answers, of parts, and of rules', () => {
    fc.assert(
      fc.property(sheet, sheet, fc.shuffledSubarray(rules, { minLength: rules.length }), (now, then, shuffled) => {
        const turned = (given: object) => answers(Object.fromEntries(Object.entries(given).reverse()) as Given);
        const inOrder = validate({
          rules,
          answers: answers(now as Given),
          previous: answers(then as Given),
          nested: answers(then as Given),
          tasks,
        });
        const shuffledToo = validate({
          rules: shuffled.map((one) => ({ ...one, otherKeys: one.otherKeys.toReversed() })),
          answers: turned(now),
          previous: turned(then),
          nested: turned(then),
          tasks,
        });
        const byCode = (found: typeof inOrder) =>
          found.map(({ otherKeys: _, ...verdict }) => verdict).sort((a, b) => (a.ruleCode < b.ruleCode ? -1 : 1));
        expect(byCode(shuffledToo)).toEqual(byCode(inOrder));
      }),
    );
  });
});
