/** "&nbsp;" → a no-break space, "&ge;" → "≥", "&#7871;" → "ế"; what is no entity stays. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8}\d?);?/gi, (whole, name: string) =>
    name.startsWith('#') ? byNumber(name, whole) : byName(name, whole),
  );
}

function byNumber(name: string, whole: string): string {
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : whole;
}

function byName(name: string, whole: string): string {
  const sign = SIGNS.get(name) ?? SIGNS.get(name.toLowerCase());
  if (sign !== undefined) return whole.endsWith(';') || SURE.has(name.toLowerCase()) ? sign : whole;
  const letter = /^([a-z])(grave|acute|circ|tilde|uml|cedil)$/i.exec(name);
  return letter ? `${letter[1]}${ACCENTS[(letter[2] as string).toLowerCase()]}`.normalize('NFC') : whole;
}

/** These are also read where their semicolon was lost. */
const SURE = new Set(['nbsp', 'amp', 'quot', 'lt', 'gt']);

const SIGNS = new Map<string, string>(
  Object.entries({
    nbsp: '\u00a0',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    shy: '',
    zwnj: '',
    zwj: '',
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    ge: '≥',
    le: '≤',
    ne: '≠',
    times: '×',
    divide: '÷',
    plusmn: '±',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    ldquo: '“',
    rdquo: '”',
    lsquo: '‘',
    rsquo: '’',
    laquo: '«',
    raquo: '»',
    bull: '•',
    middot: '·',
    deg: '°',
    sup2: '²',
    sup3: '³',
    frac12: '½',
    rarr: '→',
  }),
);

const ACCENTS: Record<string, string> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
};
