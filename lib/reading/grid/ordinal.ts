/**
 * The number or letter that counts a row. `path` are its parts: "1.1.2" → ["1","1","2"], "II" → ["II"].
 * `style` is that of its last part; "word" is a printed word such as "Trong đó".
 */
export type Ordinal = {
  text: string;
  style: 'roman' | 'digit' | 'upper' | 'lower' | 'bullet' | 'word';
  path: string[];
};

/**
 * Reads a cell that holds nothing but an ordinal: "1.", "(2)", "I", "1.1.2.", "A", "đ)", "-", "Trong đó". Four digits
 * that may be a year are none.
 */
export function readOrdinal(cell: string): Ordinal | null {
  if (cell.length > 40) return null;
  const text = bare(cell);
  if (/^[-+•*–]$/.test(text)) return { text, style: 'bullet', path: [text] };
  if (text === '' || text.length > 12) return null;
  if (/^(?:trong đó|gồm|bao gồm|trđ)$/i.test(text)) return { text, style: 'word', path: [text] };
  const path = text.split('.');
  const styles = path.map(styleOf);
  if (styles.includes(null) || path.length > 6 || path.slice(1).some((part) => part.length > 2)) return null;
  return { text, style: styles.at(-1) as Ordinal['style'], path };
}

/** "1. Xây dựng …", "II. CẢI CÁCH …", "a) …": the ordinal that a text begins with, and the text after it. */
export function splitOrdinal(text: string): { ordinal: Ordinal; rest: string } | null {
  const found =
    /^\(?((?:\d{1,3}|[IVXLC]{1,7}|[A-ZĐa-zđ])(?:\.\d{1,3})*)([.)/:]|\.\)|(?=\s*[-–]\s)| )\s*(\S[\s\S]*)$/u.exec(text);
  const [, printed = '', closed = '', rest = ''] = found ?? [];
  const ordinal = found ? readOrdinal(printed) : null;
  if (!ordinal) return null;
  const isClosed = closed.trim() !== '' || ordinal.path.length > 1 || ordinal.style === 'roman';
  return isClosed ? { ordinal, rest: rest.replace(/^[-–]\s*/, '') } : null;
}

/** Whether `next` may count the row after `now`: one further, or the first of a new or deeper count. */
export function mayFollow(now: Ordinal | null, next: Ordinal): boolean {
  if (now === null) return isFirst(next) || next.path.length > 1;
  return isNext(now, next) || isFirst(next) || next.path.length !== now.path.length || next.style !== now.style;
}

/** "1" → "2", "II" → "III", "1.2" → "1.3", "d" → "đ". */
export function isNext(now: Ordinal, next: Ordinal): boolean {
  if (now.style !== next.style || now.path.length !== next.path.length) return false;
  return rank(next) === rank(now) + 1 || ALPHABETS.some((letters) => isAfter(letters, now.text, next.text));
}

export function isFirst(ordinal: Ordinal): boolean {
  return ordinal.style === 'bullet' || rank(ordinal) === 1;
}

/** The place that the last part counts: "1.3" → 3, "IV" → 4, "b" → 2; 0 where it counts nothing. */
export function rank(ordinal: Ordinal): number {
  const last = ordinal.path.at(-1) ?? '';
  if (ordinal.style === 'digit') return Number.parseInt(last, 10);
  if (ordinal.style === 'roman') return romanValue(last);
  return ordinal.style === 'upper' || ordinal.style === 'lower' ? LATIN.indexOf(last.toLowerCase()) + 1 : 0;
}

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
/** Decree 30/2020 counts points by the Vietnamese alphabet: a, b, c, d, đ, e, g, …; many do without đ. */
const ALPHABETS = ['abcdđeghiklmnopqrstuvxy', 'abcdeghiklmnopqrstuvxy'];

function isAfter(letters: string, now: string, next: string): boolean {
  const at = letters.indexOf(now.toLowerCase());
  return now.length === 1 && next.length === 1 && at >= 0 && letters[at + 1] === next.toLowerCase();
}

/** Without what opens and closes it. */
function bare(cell: string): string {
  return cell
    .trim()
    .replace(/^\(\s*/, '')
    .replace(/[\s.)/:,;]+$/, '')
    .replace(/\s*\.\s*/g, '.');
}

function styleOf(part: string): Ordinal['style'] | null {
  if (/^(?:\d{1,3}|(?!19|20)\d{4})$/.test(part)) return 'digit';
  if (romanValue(part) > 0) return 'roman';
  if (/^[A-ZĐ]$/.test(part)) return 'upper';
  return /^[a-zđ]$/.test(part) ? 'lower' : null;
}

/** 0 where the letters are no Roman number below 50. */
function romanValue(text: string): number {
  const found = /^(X{0,3}|XL)(IX|IV|V?I{0,3})$/.exec(text);
  if (!found || text === '') return 0;
  const tens = found[1] === 'XL' ? 40 : (found[1]?.length ?? 0) * 10;
  return tens + ONES.indexOf(found[2] ?? '');
}

const ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
