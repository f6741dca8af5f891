import type { Exact } from '@/lib/domain/figure.ts';
import type { Piece, Section } from './format-code.ts';

export function isDateSection({ pieces }: Section): boolean {
  return pieces.some(({ kind }) => kind === 'date') && !pieces.some(({ kind }) => kind === 'percent');
}

/**
 * A day as Vietnamese write it, dd/mm/yyyy, whatever order the file's language puts it in: "3/5/26" would be read as
 * the 3rd of May. Words of the format stay ("Tháng "mm/yyyy), and so does what it leaves out.
 */
export function dateText(serial: Exact, { pieces }: Section, startsIn1904: boolean): string {
  const day = dayOf(serial, startsIn1904);
  if (day === null) return serial.toFixed().replace('.', ',');
  const named = nameParts(pieces);
  const parts = new Set(named.map(({ part }) => part));
  if (!pieces.some(({ kind, text }) => kind === 'literal' && /\p{L}/u.test(text))) {
    const date = DAY_PARTS.filter((part) => parts.has(part)).map((part) => partText(day, part));
    const time = TIME_PARTS.filter((part) => parts.has(part)).map((part) => partText(day, part));
    return [date.join('/'), time.join(':')].filter((text) => text !== '').join(' ');
  }
  const text = named.map(({ piece, part }) => (part ? partText(day, part) : piece.kind === 'date' ? '' : piece.text));
  return text.join('').replace(/\s+/g, ' ').trim();
}

type Part = 'day' | 'month' | 'year' | 'hour' | 'minute' | 'second';
const DAY_PARTS: Part[] = ['day', 'month', 'year'];
const TIME_PARTS: Part[] = ['hour', 'minute', 'second'];

/** "m" is the minute behind an hour or before a second; "ddd" is the name of the weekday, which is left out. */
function nameParts(pieces: Piece[]): { piece: Piece; part: Part | null }[] {
  const dates = pieces.filter(({ kind }) => kind === 'date');
  return pieces.map((piece) => {
    if (piece.kind !== 'date') return { piece, part: null };
    const place = dates.indexOf(piece);
    const isMinute = dates[place - 1]?.text.startsWith('h') || dates[place + 1]?.text.startsWith('s');
    const letter = piece.text[0];
    if (letter === 'm') return { piece, part: isMinute && piece.text.length <= 2 ? 'minute' : 'month' };
    if (letter === 'd') return { piece, part: piece.text.length <= 2 ? 'day' : null };
    return { piece, part: PART_OF[letter ?? ''] ?? null };
  });
}

const PART_OF: Record<string, Part> = { y: 'year', h: 'hour', s: 'second' };

/** Excel counts days from 30/12/1899 (it believes in a 29/2/1900), or from 1/1/1904 in files of old Macs. */
function dayOf(serial: Exact, startsIn1904: boolean): Date | null {
  const days = serial.plus(startsIn1904 ? 1_462 : 0);
  if (days.lessThan(0) || days.greaterThan(2_958_466)) return null;
  const seconds = days.minus(25_569).times(86_400).toDecimalPlaces(0);
  return new Date(seconds.toNumber() * 1_000);
}

function partText(day: Date, part: Part): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const texts: Record<Part, string> = {
    day: two(day.getUTCDate()),
    month: two(day.getUTCMonth() + 1),
    year: String(day.getUTCFullYear()),
    hour: two(day.getUTCHours()),
    minute: two(day.getUTCMinutes()),
    second: two(day.getUTCSeconds()),
  };
  return texts[part];
}
