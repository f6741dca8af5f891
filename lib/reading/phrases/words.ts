/** Printed text made comparable: NFC, plain blanks, no invisible characters; lines stay lines. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** The same on one line. */
export function oneLine(text: string): string {
  return tidy(text).replace(/\s+/g, ' ');
}

/** Lower case with one way of placing the tone ("uỷ" → "ủy", "hoá" → "hóa"); keeps the length, so places agree. */
export function lower(text: string): string {
  const small = text.toLowerCase();
  return (small.length === text.length ? small : text.replace(/./gsu, lowerOne)).replace(TONES, placed);
}

/** "Ủy ban nhân dân" → "uy ban nhan dan": without accents, keeping the length. */
export function fold(text: string): string {
  return lower(text).replace(/[^ -~\n]/g, plainOf);
}

/** A pattern that begins and ends with a word; `\b` knows no Vietnamese letters. */
export function wordPattern(source: string, flags = 'gu'): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, flags);
}

/** Stands for a hidden character (of the private use area): no letter, no digit, no blank. */
export const HIDDEN = '\ue000';

/** `text` with what the pattern finds hidden, in the same length. */
export function hide(text: string, pattern: RegExp, keep: (found: RegExpExecArray) => boolean = () => false): string {
  const found = [...text.matchAll(pattern)].filter((one) => !keep(one));
  return hideSpans(
    text,
    found.map(({ index, 0: all }) => ({ start: index, end: index + all.length })),
  );
}

/** `text` with stretches of it hidden; they follow each other. */
export function hideSpans(text: string, spans: readonly { start: number; end: number }[]): string {
  let out = '';
  let from = 0;
  for (const { start, end } of spans) {
    out += text.slice(from, start) + HIDDEN.repeat(end - start);
    from = end;
  }
  return out + text.slice(from);
}

const TONE_PLACES: Record<string, string> = {
  uỷ: 'ủy',
  uý: 'úy',
  uỳ: 'ùy',
  uỹ: 'ũy',
  uỵ: 'ụy',
  oá: 'óa',
  oà: 'òa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oé: 'óe',
  oè: 'òe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
};
// "hoà" but "hoàn", "toàn", "quý": only where the syllable ends there and does not begin with "qu".
const TONES = new RegExp(`(?<!q)(?:${Object.keys(TONE_PLACES).join('|')})(?!\\p{L})`, 'gu');

function placed(pair: string): string {
  return TONE_PLACES[pair] as string;
}

function lowerOne(char: string): string {
  const small = char.toLowerCase();
  return small.length === char.length ? small : char;
}

const PLAIN = new Map<string, string>();

function plainOf(char: string): string {
  let plain = PLAIN.get(char);
  if (plain === undefined) {
    plain = char === 'đ' ? 'd' : (char.normalize('NFD')[0] as string);
    if (PLAIN.size < 5000) PLAIN.set(char, plain);
  }
  return plain;
}
