import { Exact } from '@/lib/domain/figure.ts';
import { dateText, isDateSection } from './date-text.ts';
import { type Piece, parseFormat, type Section } from './format-code.ts';

/** What Excel shows of a number; `isRounded` when digits of the value are not shown. */
export type Shown = { text: string; isRounded: boolean };

/**
 * A number as Excel shows it under Vietnamese settings: "." parts thousands where the format parts them, "," the
 * fraction. Without a format all digits that Excel knows are kept (15), so 1695 is "1695" and 0,5 is "0,5".
 */
export function numberText(value: string, format: string, startsIn1904: boolean): Shown {
  const number = exactOf(value);
  if (number === null) return { text: value, isRounded: false };
  const sections = parseFormat(format);
  const section = sectionFor(number, sections);
  if (section === null || isBeyondUs(section)) return general(number);
  if (isDateSection(section)) return { text: dateText(number, section, startsIn1904), isRounded: false };
  const isNegative = number.lessThan(0) && sections.length < 2;
  const shown = fill(number.abs(), section.pieces);
  if (shown.text !== '' && !/[\d@\p{L}]/u.test(shown.text)) return general(number); // a zero that is drawn as "-"
  return isNegative && shown.text !== '' ? { ...shown, text: `-${shown.text}` } : shown;
}

/** Exponents and fractions ("1 1/2"): nobody reports in them, and all digits are better than some. */
function isBeyondUs({ pieces }: Section): boolean {
  const digits = pieces.filter(({ kind }) => kind === 'digits');
  return (
    pieces.some(({ kind }) => kind === 'unknown') ||
    (digits.length > 1 && pieces.some(({ kind, text }) => kind === 'literal' && text === '/'))
  );
}

/** Excel keeps 15 digits; what the file holds beyond them is the noise of binary numbers. `null`: no number. */
export function exactOf(value: string): Exact | null {
  if (!/^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(value.trim())) return null;
  return new Exact(value.trim()).toSignificantDigits(15);
}

function general(number: Exact): Shown {
  return { text: number.toFixed().replace('.', ','), isRounded: false };
}

/** By its condition where one is written, else positive; negative; zero. Null for text alone. */
function sectionFor(number: Exact, sections: Section[]): Section | null {
  const met = sections.find(({ condition }) => condition !== null && isMet(number, condition));
  if (met) return met;
  const free = sections.filter(({ condition }) => condition === null);
  const numeric = free.slice(0, 3);
  const place = number.isZero() ? 2 : number.lessThan(0) ? 1 : 0;
  const section = numeric[place] ?? numeric[0];
  return section && !section.pieces.some(({ kind }) => kind === 'text') ? section : null;
}

function isMet(number: Exact, condition: string): boolean {
  const [, sign = '', bound = '0'] = /^([<>=]+)(-?[\d.]+)$/.exec(condition) ?? [];
  const order = number.comparedTo(bound);
  return (sign.includes('>') && order > 0) || (sign.includes('<') && order < 0) || (sign.includes('=') && order === 0);
}

function fill(number: Exact, pieces: Piece[]): Shown {
  const digits = pieces.filter(({ kind }) => kind === 'digits').map(({ text }) => text);
  const percents = pieces.filter(({ kind }) => kind === 'percent').length;
  const pattern = digits.join('');
  const thousands = /,+$/.exec(pattern)?.[0].length ?? 0;
  const scaled = number.times(new Exact(100).pow(percents)).dividedBy(new Exact(1000).pow(thousands));
  const { text: written, isRounded } = write(scaled, pattern.replace(/,+$/, ''));
  let isWritten = false;
  const text = pieces.map((piece) => {
    if (piece.kind === 'general') return general(number).text;
    if (piece.kind !== 'digits') return piece.text;
    if (isWritten) return '';
    isWritten = true;
    return written;
  });
  return { text: text.join('').replace(/\s+/g, ' ').trim(), isRounded: digits.length > 0 && isRounded };
}

function write(number: Exact, pattern: string): Shown {
  const [whole = '', fraction = ''] = pattern.split('.');
  const rounded = number.toDecimalPlaces(fraction.length);
  const [left = '0', right = ''] = rounded.toFixed(fraction.length).split('.');
  const least = (whole.match(/0/g) ?? []).length;
  const shownLeft = left === '0' && least === 0 ? '' : left.padStart(least, '0');
  const kept = right.slice(0, Math.max(right.replace(/0+$/, '').length, fraction.replace(/[#?]+$/, '').length));
  const grouped = whole.includes(',') ? shownLeft.replace(/\B(?=(?:\d{3})+$)/g, '.') : shownLeft;
  return { text: kept === '' ? grouped : `${grouped || '0'},${kept}`, isRounded: !rounded.equals(number) };
}
