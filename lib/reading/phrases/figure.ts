import { FIGURE_DOUBTS as DOUBT } from './doubts.ts';
import { type Choice, choicesOf, readAnswer } from './figure-choices.ts';
import { isOver100, NUMBER, readNumber } from './number.ts';
import { doubtful, LONGEST_CELL, type Read, sure } from './read.ts';
import { unitName } from './units.ts';
import { lower, oneLine } from './words.ts';

/** `value` is a decimal string, null where the cell prints no number; `note` the words that stand beside the number. */
export type ReadFigure = { value: string | null; note: string | null };

/**
 * A figure of a statistical appendix: "1.695", "99,99%", "Không = 0", "Phát phiếu = 1", "159.918 văn bản". `unit` is the
 * unit column, which also lists the choices of a row ("Chưa = 0 Hoàn thành = 1", "Có/Không"), as the name of the row may.
 * A dash is no figure, and no zero.
 */
export function readFigure(text: string, unit: string | null, name: string | null = null): Read<ReadFigure> {
  const printed = oneLine(text);
  if (printed === '') return sure({ value: null, note: null });
  if (/^[-–—.…]+$/u.test(printed)) return doubtful({ value: null, note: null }, DOUBT.dash);
  if (printed.length > LONGEST_CELL) return doubtful({ value: null, note: printed }, DOUBT.words);
  const own = choicesOf(unit);
  const choices = own.length > 0 ? own : choicesOf(/\(([^()]+)\)\s*$/u.exec(name ?? '')?.[1] ?? null);
  const choice = CHOICE.exec(printed);
  if (choice) return chosen(Number(choice[2]), noteOf(choice[1] as string), choices, unit);
  const named = choices.find(({ name }) => name === lower(printed));
  if (named) return chosen(Number(named.value), null, choices, unit);
  const answer = readAnswer(printed, choices);
  if (answer) return answer;
  if (/^không(?: có| phát sinh| thực hiện)?\.?$/u.test(lower(printed))) {
    return doubtful({ value: '0', note: printed }, DOUBT.none, 0.7);
  }
  return counted(printed, unit, choices);
}

/** "Không = 0", "3 cấp = 2": words that say what the number stands for. */
const CHOICE = /^(?=[^=]*\p{L})([^=]{1,81}?) ?= ?(\d{1,3})\.?$/u;

function chosen(value: number, note: string | null, choices: readonly Choice[], unit: string | null): Read<ReadFigure> {
  const read = { value: String(value), note };
  const isChoice = choices.length === 0 || choices.some((choice) => Number(choice.value) === value);
  return isChoice ? sure(read) : doubtful(read, DOUBT.notAChoice(String(value), oneLine(unit ?? '')));
}

/** "Không = 0" says the same twice; "Phát phiếu = 1" tells what 1 is. */
function noteOf(words: string): string | null {
  return /^(?:không|chưa|có)$/u.test(lower(words)) ? null : words;
}

function counted(printed: string, unit: string | null, choices: readonly Choice[]): Read<ReadFigure> {
  const found = FIGURE.exec(printed);
  const { about, sign, digits, mark, rest } = (found?.groups ?? {}) as Record<string, string | undefined>;
  const number = digits === undefined ? null : readNumber(digits.replace(/ (?=\d{3}(?!\d))/g, '.'));
  if (number === null) return doubtful({ value: null, note: printed }, DOUBT.words);
  const value = `${sign ? '-' : ''}${number.value}`;
  const why: string[] = number.doubt === null ? [] : [number.doubt];
  const isPercent = mark !== undefined || (unit !== null && unitName(unit) === '%');
  if (isPercent && isOver100(number.value)) why.push(DOUBT.over100);
  if (choices.length > 0 && !choices.some((choice) => choice.value === value))
    why.push(DOUBT.notAChoice(value, oneLine(unit ?? '')));
  if (about) why.push(DOUBT.about);
  if (/^ ?\/ ?\d/.test(rest ?? '')) why.push(DOUBT.ofTotal);
  else if (/\d/.test(rest ?? '')) why.push(DOUBT.several);
  const read = { value, note: beside(`${about ?? ''}${rest ?? ''}`, unit) };
  return why.length === 0 ? sure(read) : doubtful(read, why.join(' '), 0.6);
}

const FIGURE = new RegExp(
  String.raw`^(?<about>(?:khoảng|gần|trên|hơn|dưới|ước|ước đạt|≈|~|>|<|≥|≤|đạt|có)? ?)(?<sign>[-−](?=\d))?(?<digits>[1-9]\d{0,2}(?: \d{3})+(?![\d.,])|${NUMBER})(?![\d/]*/\d{4}) ?(?<mark>%)?(?<rest>.*)$`,
  'iu',
);

/** What is printed besides the number, unless it only repeats the unit. */
function beside(words: string, unit: string | null): string | null {
  const note = words.replace(/^[\s.,;:]+|[\s.,;:]+$/gu, '');
  if (note === '' || /^(?:đạt|có)$/iu.test(note)) return null;
  return unit !== null && lower(note) === lower(oneLine(unit)) ? null : note;
}
