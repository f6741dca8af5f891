import type { Day } from './calendar.ts';
import { exact, type Figure, toFigure } from './figure.ts';
import type { AnswerType, Choice } from './statistic.ts';

/** value = một giá trị, kể cả 0 · nil = không phát sinh · not-applicable = không áp dụng · missing = chưa có. */
export const ANSWER_KINDS = ['value', 'nil', 'not-applicable', 'missing'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** số liệu: the answer to one statistic. Blank is not an answer: an unanswered row has no Answer at all. */
export type Answer = {
  kind: AnswerKind;
  /** Exactly one of the three is set when `kind` is value; none otherwise. */
  number: Figure | null;
  choice: string | null;
  text: string | null;
  note: string | null;
  /** chưa có: why, and when it will be there. */
  reason: string | null;
  promisedOn: Day | null;
};

/** Row key → answer. */
export type Answers = ReadonlyMap<string, Answer>;

const NOTHING: Answer = {
  kind: 'nil',
  number: null,
  choice: null,
  text: null,
  note: null,
  reason: null,
  promisedOn: null,
};

export const NIL: Answer = NOTHING;
export const NOT_APPLICABLE: Answer = { ...NOTHING, kind: 'not-applicable' };

export function numberAnswer(number: Figure): Answer {
  return { ...NOTHING, kind: 'value', number };
}

export function choiceAnswer(choice: string): Answer {
  return { ...NOTHING, kind: 'value', choice };
}

export function textAnswer(text: string): Answer {
  return { ...NOTHING, kind: 'value', text };
}

export function missingAnswer(reason: string | null, promisedOn: Day | null): Answer {
  return { ...NOTHING, kind: 'missing', reason, promisedOn };
}

/** True for all four kinds, 0 and không phát sinh included; false for a blank. */
export function isAnswered(answer: Answer | null | undefined): answer is Answer {
  return answer !== null && answer !== undefined;
}

/** The number that an answer adds to a sum: không phát sinh adds 0; the others add nothing at all. */
export function numberOf(answer: Answer | null | undefined): Figure | null {
  if (answer?.kind === 'nil') return '0';
  return answer?.kind === 'value' ? answer.number : null;
}

/** Why an answer does not fit its row; the sentence stands in `lib/text/typed.ts`. */
export type AnswerFault =
  | 'not-a-number'
  | 'dot-decimal'
  | 'english-number'
  | 'percent-sign'
  | 'dash'
  | 'not-whole'
  | 'negative'
  | 'percent-range'
  | 'too-many-decimals'
  | 'too-large'
  | 'not-a-choice'
  | 'too-long'
  | 'nil-not-here';

export const MAX_DECIMALS = 6;
export const MAX_WHOLE_DIGITS = 18;
export const MAX_TEXT = 4000;

/** Checks a whole answer against its row: count whole and ≥ 0, percent 0–100, choice in its list. Null when it fits. */
export function faultOf(answer: Answer, row: AnswerType): AnswerFault | null {
  if (answer.kind === 'nil') return row.type === 'choice' || row.type === 'percent' ? 'nil-not-here' : null;
  if (answer.kind !== 'value') return null;
  if (row.type === 'choice') return isChoice(answer.choice, row.choices ?? []) ? null : 'not-a-choice';
  if (row.type === 'text') return answer.text !== null && answer.text.length <= MAX_TEXT ? null : 'too-long';
  return answer.number === null ? 'not-a-number' : numberFault(answer.number, row);
}

/** The limits of a number in its row and in the database (numeric(24,6)). */
export function numberFault(number: Figure, row: AnswerType): AnswerFault | null {
  const value = exact(number);
  if (value.abs().gte(`1e${MAX_WHOLE_DIGITS}`)) return 'too-large';
  if (row.type === 'count') return value.isNegative() ? 'negative' : value.isInteger() ? null : 'not-whole';
  if (row.type === 'percent' && isOutside(number, row)) return 'percent-range';
  return value.decimalPlaces() > MAX_DECIMALS ? 'too-many-decimals' : null;
}

/** The canonical writing of a number, so that "02" and "2" are one answer. */
export function canonical(number: string): Figure {
  return toFigure(exact(number));
}

function isOutside(number: Figure, row: AnswerType): boolean {
  const value = exact(number);
  return value.isNegative() || (value.gt(100) && !row.mayExceed100);
}

function isChoice(value: string | null, choices: readonly Choice[]): boolean {
  return choices.some((choice) => choice.value === value);
}
