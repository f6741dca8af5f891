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
  let out = '';
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i] as string;
    const small = char.toLowerCase();
    out += small.length === 1 ? small : char;
  }
  return out.replace(TONES, (pair) => TONE_PLACES[pair] as string);
}

/** "Ủy ban nhân dân" → "uy ban nhan dan": without accents, keeping the length. */
export function fold(text: string): string {
  let out = '';
  for (const char of lower(text).split('')) out += char === 'đ' ? 'd' : (char.normalize('NFD')[0] as string);
  return out;
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
const TONES = new RegExp(Object.keys(TONE_PLACES).join('|'), 'g');
