import { fromLegacy } from './legacy-letters.ts';

/** Text that is Unicode by its own account: UTF-16 where its mark or its zeros say so, else UTF-8. */
export function decodeUnicode(bytes: Uint8Array): string {
  return new TextDecoder(utf16Of(bytes) ?? 'utf-8').decode(bytes);
}

/**
 * The text of a plain text file; null for bytes that are no text. What is not Unicode is taken for Windows-1258, TCVN3
 * or VNI, whichever gives the most Vietnamese words; text that was copied out of such a font is mended the same way.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = best(candidates(bytes));
  return isBinary(text) ? null : text;
}

function candidates(bytes: Uint8Array): string[] {
  if (utf16Of(bytes)) return withLegacy(decodeUnicode(bytes));
  try {
    return withLegacy(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const [, ...legacy] = withLegacy(new TextDecoder('windows-1252').decode(bytes));
    return [new TextDecoder('windows-1258').decode(bytes).normalize('NFC'), ...legacy];
  }
}

function withLegacy(text: string): string[] {
  return [text, fromLegacy(text, 'tcvn3'), fromLegacy(text, 'vni')];
}

function best(texts: string[]): string {
  const counts = texts.map((text) => countWords(text.slice(0, 100_000)));
  return texts[counts.indexOf(Math.max(...counts))] as string;
}

/** Words with accents that stand on every page of an administrative text, in any of its letters' forms. */
function countWords(text: string): number {
  return [...text.normalize('NFC').matchAll(WORDS)].length;
}

const WORDS =
  /(?<!\p{L})(?:của|và|các|được|với|những|là|có|để|tại|về|nhiệm vụ|thực hiện|năm|tỉnh|hành chính|chính quyền|cải cách|kế hoạch|cơ quan|đơn vị|sở|ủy ban|uỷ ban|quyết định|số|ngày|tháng|chỉ tiêu|thủ tục)(?!\p{L})/giu;

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 4_000);
  const zeros = [0, 0];
  for (const [place, byte] of start.entries()) if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > start.length / 8 && even < odd / 20) return 'utf-16le';
  return even > start.length / 8 && odd < even / 20 ? 'utf-16be' : null;
}

function isBinary(text: string): boolean {
  const start = text.slice(0, 20_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells a program from a text
  const odd = start.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return odd > start.length / 200;
}
