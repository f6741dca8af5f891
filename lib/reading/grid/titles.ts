import { fold } from '../phrases/words.ts';
import { readOrdinal, splitOrdinal } from './ordinal.ts';

/** "Phụ lục II", "PHỤ LỤC SỐ 01: DANH MỤC …" → what stands before the table's own title; null for other text. */
export function appendixOf(text: string): { name: string; rest: string } | null {
  const found =
    /^phụ lục(?: số)?\s*(?:([IVXLC]{1,6}|\d{1,2}[a-zA-Z]?|[A-HĐ])(?![\p{L}\p{N}]))?\s*[.:–-]?\s*(.*)$/iu.exec(
      text.trim(),
    );
  if (!found || text.length > 300) return null;
  const [, numeral, rest = ''] = found;
  if (numeral === undefined && rest !== '' && !/^[(\p{Lu}]/u.test(rest)) return null;
  return { name: numeral === undefined ? 'Phụ lục' : `Phụ lục ${numeral}`, rest };
}

/** A line that stands over a table and never in it: "Phụ lục …", "(Kèm theo …)", "Đơn vị tính: …". */
export function isAboveTable(text: string): boolean {
  return appendixOf(text) !== null || isReference(text);
}

/** "(Ban hành kèm theo Quyết định số …)" says what a list belongs to, it is no part of its title. */
export function isReference(text: string): boolean {
  return /^[(*\s]*(?:ban hành )?(?:kèm )?theo (?:quyết định|kế hoạch|báo cáo|công văn|nghị quyết|tờ trình|văn bản)\b/i.test(
    text,
  );
}

/** A heading inside a table: mostly capitals, or a Roman numeral before it, or the years of a phase. */
export function isHeadingText(text: string): boolean {
  const line = text.trim();
  if (line === '' || line.length > 200 || line.includes('\n')) return false;
  return (
    isCapitals(line) || splitOrdinal(line)?.ordinal.style === 'roman' || /^giai doan\s+(?:tu )?20\d\d/.test(fold(line))
  );
}

/** A Roman numeral and its title, the empty cells behind them there or lost. */
export function isHeadingRow(cells: readonly string[], width: number): boolean {
  if (width < 3 || cells.length > width) return false;
  return cells.filter((cell) => cell !== '').length === 2 && readOrdinal(cells[0] ?? '')?.style === 'roman';
}

/** At least two words in capitals, a few letters aside in long texts, and not only abbreviations. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  const isLong = letters.length >= 6 && /\s/.test(text.trim());
  const share = letters.length < 15 ? 1 : 0.8;
  return isLong && capitals.length >= letters.length * share && !areAbbreviations(text);
}

/** "TTHC, UBND": no accented capital, and capitals without a vowel among them. */
function areAbbreviations(text: string): boolean {
  if (/(?![A-ZĐ])\p{Lu}/u.test(text)) return false;
  const words = text.match(/\p{Lu}+/gu) ?? [];
  return words.length < 3 || words.some((word) => !/[AEIOUY]/.test(word));
}
