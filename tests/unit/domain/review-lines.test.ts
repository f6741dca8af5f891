import { describe, expect, test } from 'vitest';
import {
  type Answer,
  choiceAnswer,
  missingAnswer,
  NIL,
  NOT_APPLICABLE,
  numberAnswer,
  textAnswer,
} from '@/lib/domain/answer.ts';
import { type Difference, differenceOf } from '@/lib/domain/difference.ts';
import { readProposal } from '@/lib/domain/proposal.ts';
import {
  comparableAnswer,
  groupOf,
  inReviewOrder,
  isFolded,
  mayApproveTogether,
  REVIEW_GROUPS,
  type Round,
  settledLines,
} from '@/lib/domain/review-lines.ts';
import { differenceInWords } from '@/lib/text/differences.ts';

const noted = (answer: Answer, note: string): Answer => ({ ...answer, note });

describe('the difference of two answers', () => {
  test.each<[string, Answer | null, Answer | null, Difference, string]>([
    ['nothing and nothing', null, null, { kind: 'none' }, ''],
    ['a first answer', null, numberAnswer('0'), { kind: 'new' }, 'mới có'],
    ['an answer that went', NIL, null, { kind: 'gone' }, 'bỏ trống'],
    ['the same number', numberAnswer('5'), numberAnswer('5'), { kind: 'same' }, 'không đổi'],
    ['more', numberAnswer('10'), numberAnswer('12'), { kind: 'number', by: '2', percent: '20' }, '+2 (+20\u00a0%)'],
    [
      'less',
      numberAnswer('8'),
      numberAnswer('4.5'),
      { kind: 'number', by: '-3.5', percent: '-43.75' },
      '−3,5 (−43,8\u00a0%)',
    ],
    ['from zero', numberAnswer('0'), numberAnswer('3'), { kind: 'number', by: '3', percent: null }, '+3'],
    [
      'beyond tenfold',
      numberAnswer('1'),
      numberAnswer('1234'),
      { kind: 'number', by: '1233', percent: '123300' },
      '+1.233 (gấp hơn 10 lần)',
    ],
    ['zero to không phát sinh', numberAnswer('0'), NIL, { kind: 'answer' }, 'đổi câu trả lời'],
    ['không áp dụng to a value', NOT_APPLICABLE, numberAnswer('1'), { kind: 'answer' }, 'đổi câu trả lời'],
    ['chưa có to a value', missingAnswer('chờ', null), numberAnswer('1'), { kind: 'answer' }, 'đổi câu trả lời'],
    ['another choice', choiceAnswer('0'), choiceAnswer('1'), { kind: 'answer' }, 'đổi câu trả lời'],
    ['other words', textAnswer('a'), textAnswer('b'), { kind: 'answer' }, 'đổi câu trả lời'],
    ['another note', NIL, noted(NIL, 'mới'), { kind: 'note' }, 'đổi ghi chú'],
    ['another reason for chưa có', missingAnswer('a', null), missingAnswer('b', null), { kind: 'note' }, 'đổi ghi chú'],
  ])('%s', (_, before, after, wanted, words) => {
    expect(differenceOf(before, after)).toEqual(wanted);
    expect(differenceInWords(wanted)).toBe(words);
  });
});

describe('why a line is looked at', () => {
  const same: Difference = { kind: 'same' };
  const more: Difference = { kind: 'number', by: '1', percent: null };
  const clean = {
    ...{ breaksRule: false, isDoubted: false, wasReturned: false, settledIn: null },
    ...{ sinceSent: same as Difference | null, sincePeriod: same as Difference | null },
  };
  test.each([
    ['clean and unchanged', {}, 'same'],
    ['unchanged since the period before, sent for the first time', { sinceSent: null }, 'same'],
    [
      'only its note differs from the period before',
      { sinceSent: null, sincePeriod: { kind: 'note' } as Difference },
      'same',
    ],
    ['another note than in the last sending', { sinceSent: { kind: 'note' } as Difference }, 'changed'],
    ['changed since the last sending', { sinceSent: more }, 'changed'],
    ['differs from the period', { sincePeriod: more }, 'moved'],
    ['nothing to compare with', { sinceSent: null, sincePeriod: null }, 'first'],
    ['returned before', { wasReturned: true }, 'answered'],
    ['breaks a rule, though it was returned before', { breaksRule: true, wasReturned: true }, 'broken'],
    ['doubted by its area', { isDoubted: true }, 'doubted'],
    ['approved before and unchanged', { settledIn: 1, sincePeriod: more }, 'settled'],
    ['approved before, doubted now', { settledIn: 1, isDoubted: true }, 'doubted'],
    ['doubted and against a rule', { isDoubted: true, breaksRule: true }, 'broken'],
  ])('%s', (_, more, group) => {
    expect(groupOf({ ...clean, ...more })).toBe(group);
  });

  test('rule breaks stand first, unchanged lines last; within a group the form’s order stays', () => {
    const lines = (['same', 'moved', 'broken', 'changed', 'broken'] as const).map((group, at) => ({ group, at }));
    expect(inReviewOrder(lines).map(({ group, at }) => [group, at])).toEqual([
      ['broken', 2],
      ['broken', 4],
      ['changed', 3],
      ['moved', 1],
      ['same', 0],
    ]);
  });

  test('only clean lines that changed nowhere are approved together; folded is what asks for no look', () => {
    expect(REVIEW_GROUPS.filter(mayApproveTogether)).toEqual(['same']);
    expect(REVIEW_GROUPS.filter(isFolded)).toEqual(['settled', 'same']);
  });
});

test('what flows is held against the same window a year before, what stands against the newest period', () => {
  const sameWindow = new Map([['a', numberAnswer('1')]]);
  const newest = new Map([['a', numberAnswer('2')]]);
  const held = (accumulation: 'flow' | 'cumulative' | 'stock' | null) =>
    comparableAnswer({ key: 'a', accumulation }, { sameWindow, newest })?.number;
  expect([held('flow'), held('cumulative'), held('stock'), held(null)]).toEqual(['1', '1', '2', '2']);
  expect(comparableAnswer({ key: 'a', accumulation: 'flow' }, { sameWindow: null, newest })).toBeNull();
});

describe('approved before and unchanged since', () => {
  const five = numberAnswer('5');
  const round = (number: number, more: Partial<Round> = {}): Round => ({
    ...{
      number,
      decision: 'return',
      answers: { a: five, b: five },
      explanations: { r: 'vì' },
      tasks: new Map(),
      sections: {},
    },
    ...{ approved: ['a'], returned: [], ...more },
  });
  const line = { key: 'a', answer: five as Answer | null, broken: [] as { ruleCode: string; otherKeys: string[] }[] };
  const rule = [{ ruleCode: 'r', otherKeys: ['b'] }];
  const now = { answers: new Map([['b', five]]), explanations: new Map([['r', 'vì']]) };
  const settledIn = (rounds: Round[], more: Partial<typeof line> = {}, standing = now) =>
    settledLines([{ ...line, ...more }], rounds, standing).get('a') ?? null;

  test.each([
    ['marked as approved when the report went back', settledIn([round(1)]), 1],
    ['never marked', settledIn([round(1, { approved: [] })]), null],
    ['changed since', settledIn([round(1)], { answer: numberAnswer('6') }), null],
    ['part of an approval that was re-opened', settledIn([round(1, { decision: 'approve', approved: [] })]), 1],
    ['returned later', settledIn([round(1), round(2, { approved: [], returned: ['a'] })]), null],
    ['approved two rounds ago', settledIn([round(1), round(2, { approved: [] })]), 1],
    ['against a rule, with the figures and the words of then', settledIn([round(1)], { broken: rule }), 1],
    [
      'against a rule whose other figure has changed',
      settledIn([round(1)], { broken: rule }, { ...now, answers: new Map([['b', numberAnswer('6')]]) }),
      null,
    ],
    [
      'against a rule that is explained otherwise',
      settledIn([round(1)], { broken: rule }, { ...now, explanations: new Map([['r', 'khác']]) }),
      null,
    ],
  ])('%s', (_, found, wanted) => {
    expect(found).toBe(wanted);
  });
});

describe('a proposed value', () => {
  test.each([
    ['1.234', 'count', { proposal: { ...NIL, kind: 'value', number: '1234' } }],
    ['', 'count', { proposal: null }],
    ['không phát sinh', 'count', { proposal: NIL }],
    ['không áp dụng', 'count', { proposal: NOT_APPLICABLE }],
    ['chưa có', 'count', { fault: 'missing-proposed' }],
    ['1,5', 'count', { fault: 'not-whole' }],
    ['101', 'percent', { fault: 'percent-range' }],
  ] as const)('“%s” for a %s', (typed, type, wanted) => {
    expect(readProposal(typed, { type, unit: null })).toEqual(wanted);
  });
});
