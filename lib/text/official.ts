import type { Day } from '@/lib/domain/calendar.ts';
import type { Registration } from '@/lib/domain/official-document.ts';
import { roman } from '@/lib/domain/roman.ts';
import { midSentence } from './mid-sentence.ts';

/** Written as the decree writes it, with spaced hyphens. */
export const NATIONAL_NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** "Số: 05/BC-UBND": a number below ten carries a zero; an unissued one leaves room to write. */
export function numberAndSymbol(number: string | null, symbol: string): string {
  return `Số: ${number === null ? ROOM : withZero(number, 10)}/${symbol}`;
}

/** "Sơn La, ngày 05 tháng 01 năm 2026": days below ten and months 1 and 2 carry a zero; without a day there is room to write. */
export function placeAndDate(place: string, day: Day | null): string {
  return `${place}, ${officialDate(day)}`;
}

/** "(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Sơn La)". */
export function attachedTo({
  type,
  symbol,
  issuer,
  number,
  issuedOn,
}: { type: string; symbol: string; issuer: string } & Registration): string {
  const written = number === null ? ROOM : withZero(number, 10);
  return `(Kèm theo ${type} số ${written}/${symbol} ${officialDate(issuedOn)} của ${inOneLine(issuer)})`;
}

/** "V/v đôn đốc gửi báo cáo": what a công văn is about. */
export function aboutInShort(subject: string): string {
  return `V/v ${midSentence(subject)}`;
}

/** "Phụ lục", of several "Phụ lục I", "Phụ lục II". */
export function appendixName(at: number, count: number): string {
  return count === 1 ? 'Phụ lục' : `Phụ lục ${roman(at + 1)}`;
}

/** "- Bộ Nội vụ;" … "- Lưu: VT.": every line of a list ends with a semicolon, the last with a stop. */
export function listed(lines: readonly string[]): string[] {
  return lines.map((line, at) => `- ${line}${at === lines.length - 1 ? '.' : ';'}`);
}

/** A name that is printed over several lines, in a sentence. */
export function inOneLine(name: string): string {
  return name.replace(/\s*\n\s*/g, ' ');
}

const ROOM = '\u00a0'.repeat(8);

function officialDate(day: Day | null): string {
  if (day === null) return `ngày${ROOM}tháng${ROOM}năm${ROOM}`;
  const [year, month, date] = day.split('-') as [string, string, string];
  return `ngày ${withZero(date, 10)} tháng ${withZero(month, 3)} năm ${year}`;
}

/** Only below the bound; "012" and "12" are the same number. What is not digits alone stays as typed. */
function withZero(number: string, below: number): string {
  if (!/^\d+$/.test(number)) return number;
  const plain = number.replace(/^0+(?=\d)/, '');
  return Number(plain) < below ? `0${plain}` : plain;
}
