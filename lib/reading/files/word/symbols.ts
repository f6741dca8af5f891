/**
 * What a sign of a picture font means: Symbol's "≥", a dot, a tick. Such fonts put their pictures at U+F000 and on.
 * A plain sign of a plain font is itself; null for a picture without a meaning.
 */
export function signOf(sign: string, font: string | undefined): string | null {
  const code = sign.codePointAt(0) ?? 0;
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const isPicture = place !== code || /symbol|wingdings|webdings/i.test(font ?? '');
  if (!isPicture) return /courier/i.test(font ?? '') && sign === 'o' ? '•' : sign;
  const meanings = /wing|web/i.test(font ?? '') ? WINGDINGS : SYMBOL;
  return meanings[place] ?? (place !== code || place > 0x7f ? null : sign);
}

const SYMBOL: Record<number, string> = {
  163: '≤',
  174: '→',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
  222: '⇒',
  45: '-',
  43: '+',
  37: '%',
  60: '<',
  61: '=',
  62: '>',
};

const WINGDINGS: Record<number, string> = {
  108: '•',
  110: '•',
  113: '•',
  118: '•',
  111: '☐',
  168: '☐',
  251: '☒',
  252: '✓',
  253: '☒',
  254: '☑',
  224: '→',
  240: '→',
  159: '•',
  167: '•',
  216: '•',
};
