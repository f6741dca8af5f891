/**
 * The text of an RTF file as WordPad and Word save it: a line for each paragraph and table row, cells parted by tabs.
 * `rtf` is the file byte by byte (Latin-1).
 */
export function rtfText(rtf: string): string {
  const groups: Group[] = [{ isSkipped: false, fallback: 1 }];
  const reading: Reading = { text: '', inTable: false, swallow: 0, bytes: [] };
  for (const [token, word, number, hex] of rtf.matchAll(TOKEN)) {
    const group = groups.at(-1) as Group;
    if (token === '{') groups.push({ ...group });
    else if (token === '}') {
      if (groups.length > 1) groups.pop();
    } else if (token === '\\*') group.isSkipped = true;
    else if (word !== undefined) readWord(word, number === undefined ? null : Number(number), group, reading);
    else if (hex !== undefined) say(reading, group, String.fromCharCode(Number.parseInt(hex, 16)), true);
    else if (!/^[\r\n]+$/.test(token)) say(reading, group, plain(token), false);
    if (groups.length > 1_000) return reading.text;
  }
  return reading.text;
}

type Group = { isSkipped: boolean; fallback: number };
type Reading = { text: string; inTable: boolean; swallow: number; bytes: number[] };

const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\[\s\S]|[{}]|[\r\n]+|[^\\{}\r\n]+/gi;

/** Tables of fonts, colours, styles, pictures and what stands at the edges of each page. */
const SKIPPED =
  /^(?:fonttbl|colortbl|stylesheet|info|pict|object|header[lrf]?|footer[lrf]?|listtable|listoverridetable|themedata|datastore|latentstyles|rsidtbl|generator|fldinst|footnote|xmlnstbl|annotation|nonshppict|shppict)$/;

function readWord(word: string, number: number | null, group: Group, reading: Reading): void {
  if (SKIPPED.test(word)) group.isSkipped = true;
  if (word === 'uc') group.fallback = number ?? 1;
  if (word === 'trowd') reading.inTable = true;
  if (word === 'pard') reading.inTable = false;
  if (word === 'intbl') reading.inTable = true;
  if (group.isSkipped) return;
  if (word === 'u' && number !== null) {
    reading.text += String.fromCharCode(number < 0 ? number + 65_536 : number);
    reading.swallow = group.fallback;
  } else reading.text += SIGNS.get(word) ?? (word === 'par' || word === 'line' ? (reading.inTable ? ' ' : '\n') : '');
}

const SIGNS = new Map<string, string>(
  Object.entries({
    ...{ cell: '\t', row: '\n', nestcell: ' ', nestrow: ' ', tab: ' ', page: '\n', sect: '\n' },
    ...{ emdash: '—', endash: '–', bullet: '•', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”' },
  }),
);

/** Behind a sign of Unicode stands what old readers show instead; it is passed over. */
function say(reading: Reading, group: Group, text: string, isByte: boolean): void {
  if (group.isSkipped) return;
  const passed = Math.min(reading.swallow, text.length);
  reading.swallow -= passed;
  const rest = text.slice(passed);
  reading.text += isByte && rest !== '' ? windows1258(rest) : rest;
}

function plain(token: string): string {
  const sign = token.length === 2 && token.startsWith('\\') ? token[1] : undefined;
  if (sign === undefined) return token;
  return { '~': ' ', _: '-', '-': '' }[sign] ?? (/[\\{}]/.test(sign) ? sign : '');
}

function windows1258(byte: string): string {
  return new TextDecoder('windows-1258').decode(Uint8Array.of(byte.charCodeAt(0)));
}
