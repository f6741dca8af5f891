import { expect, test } from 'vitest';
import type { Answer } from '@/lib/domain/answer.ts';
import { changedRows, type Sending } from '@/lib/domain/sent-change.ts';

const NOTHING = { number: null, choice: null, text: null, note: null, reason: null, promisedOn: null };
const value = (number: string, note: string | null = null): Answer => ({ ...NOTHING, kind: 'value', number, note });
const sent = (number: number, answers: Record<string, Answer>): Sending => ({
  ...{ number, sentAt: new Date(`2026-12-1${number}T00:00:00Z`), sentBy: 'Lan', answers },
});
const ROWS = [{ key: 'a' }, { key: 'b' }, { key: 'c' }];
const said = (...sendings: Sending[]) =>
  changedRows(ROWS, sendings).map(({ row, answers }) => [row.key, ...answers.map((one) => one?.number ?? null)]);

test('only rows that were not the same in every sending, in the order of the form', () => {
  const first = sent(1, { a: value('1'), b: value('2'), c: value('3') });
  const second = sent(2, { a: value('1'), b: value('5'), c: value('3') });
  const third = sent(3, { a: value('1'), b: value('2'), c: value('4') });
  expect(said(first, second, third)).toEqual([
    ['b', '2', '5', '2'],
    ['c', '3', '3', '4'],
  ]);
});

test('a row that was not answered once, and a note that was added, are changes; 0 is an answer', () => {
  const first = sent(1, { a: value('0'), b: value('2') });
  const second = sent(2, { b: value('2', 'đã rà soát') });
  expect(said(first, second)).toEqual([
    ['a', '0', null],
    ['b', '2', '2'],
  ]);
});

test('one sending alone, or none, has no history', () => {
  expect(said(sent(1, { a: value('1') }))).toEqual([]);
  expect(said()).toEqual([]);
});
