import { type AnswerFault, type AnswerKind, canonical, MAX_TEXT, MAX_WHOLE_DIGITS, numberFault } from './answer.ts';
import type { Figure } from './figure.ts';
import type { AnswerType, Choice } from './statistic.ts';

/** What was understood of a typed or pasted cell. `suggestion` is what to type instead, in Vietnamese writing. */
export type Typed =
  | { kind: 'blank' }
  | { kind: Exclude<AnswerKind, 'value'> }
  | { kind: 'value'; number: Figure | null; choice: string | null; text: string | null }
  | { kind: 'refused'; fault: AnswerFault; suggestion: string | null };

const SPACES = /[\s\u00a0\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]+/g;
const DASH = /^[-‐‑‒–—−]+$/;

/** The three answers without a value, as people write them into a cell. */
const WORDS = new Map<string, Exclude<AnswerKind, 'value'>>([
  ['không phát sinh', 'nil'],
  ['không áp dụng', 'not-applicable'],
  ['chưa có', 'missing'],
]);

/**
 * Reads one cell in Vietnamese writing: "1.234,5", "1 234", NBSP, "12,5 %", "Không = 0", a repeated unit ("6.238 phiếu").
 * A dash is không phát sinh for counts and amounts (the convention of statistical tables), and unclear elsewhere.
 * "1.234" is 1234; "1.5" is refused, because a dot parts thousands and a comma parts decimals. Nothing is guessed.
 */
export function parseTyped(raw: string, row: AnswerType): Typed {
  const words = raw.normalize('NFC').replace(SPACES, ' ').trim();
  if (words === '') return { kind: 'blank' };
  const said = WORDS.get(words.toLowerCase());
  if (said && !isChoice(words, row)) return { kind: said };
  if (row.type === 'text') return readText(raw);
  if (row.type === 'choice') return readChoice(words, row.choices ?? []);
  if (DASH.test(words)) return row.type === 'percent' ? refused('dash') : { kind: 'nil' };
  return readNumber(words, row);
}

/** A form may print "Chưa có" among its choices: written as it is printed there, it is that choice. */
function isChoice(words: string, { type, choices }: AnswerType): boolean {
  return type === 'choice' && (choices ?? []).some(({ label }) => label.normalize('NFC') === words);
}

function readText(raw: string): Typed {
  const text = raw.normalize('NFC').trim();
  return text.length > MAX_TEXT ? refused('too-long') : { kind: 'value', number: null, choice: null, text };
}

/** By value, by label, or as forms print it: "Phát phiếu = 1". */
function readChoice(words: string, choices: readonly Choice[]): Typed {
  const wanted = words.toLowerCase();
  const found = choices.find(({ value, label }) =>
    [value, label, `${label} = ${value}`, `${value} = ${label}`].some((writing) => writing.toLowerCase() === wanted),
  );
  return found ? { kind: 'value', number: null, choice: found.value, text: null } : refused('not-a-choice');
}

function readNumber(words: string, row: AnswerType): Typed {
  const bare = withoutUnit(/^không( ?= ?0)?$/i.test(words) ? '0' : words, row.unit ?? null);
  const isPercent = bare.endsWith('%');
  if (isPercent && row.type !== 'percent' && row.unit !== '%') return refused('percent-sign');
  const digits = (isPercent ? bare.slice(0, -1).trim() : bare).replace(/^[−–]/, '-').replace(/^\+/, '');
  const read = readDigits(digits, row);
  if (typeof read !== 'string') return read;
  const number = canonical(read);
  const fault = numberFault(number, row);
  return fault === null ? { kind: 'value', number, choice: null, text: null } : refused(fault);
}

/** The digits with a decimal point, or the refusal. */
function readDigits(digits: string, row: AnswerType): string | Typed {
  if (digits.replace(/\D/g, '').length > 2 * MAX_WHOLE_DIGITS) return refused('too-large');
  if (/^-?\d+(,\d+)?$/.test(digits)) return digits.replace(',', '.');
  if (isGrouped(digits) && row.type !== 'percent') return digits.replace(/[. ]/g, '').replace(',', '.');
  if (/^-?\d+\.\d+$/.test(digits)) return refused('dot-decimal', digits.replace('.', ','));
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)) return refused('english-number', inVietnamese(digits));
  return refused('not-a-number');
}

/** Thousands parted by dots or by spaces, not mixed; a thousand never begins with 0. */
function isGrouped(digits: string): boolean {
  return /^-?[1-9]\d{0,2}(?:(?:\.\d{3})+|(?: \d{3})+)(?:,\d+)?$/.test(digits);
}

function inVietnamese(digits: string): string {
  return digits.replace(/[,.]/g, (mark) => (mark === ',' ? '.' : ','));
}

function withoutUnit(words: string, unit: string | null): string {
  if (unit === null || unit === '%') return words;
  const tail = unit.normalize('NFC').toLowerCase();
  return words.toLowerCase().endsWith(tail) ? words.slice(0, -tail.length).trim() : words;
}

function refused(fault: AnswerFault, suggestion: string | null = null): Typed {
  return { kind: 'refused', fault, suggestion };
}
