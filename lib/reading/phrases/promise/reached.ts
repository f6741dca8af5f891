import { NUMBER, readNumber } from '../number.ts';
import { lower } from '../words.ts';

/** What the words of a promise say had been reached before: "tăng từ 45% năm 2025 lên 80%", "đạt 95% (năm 2025 đạt 88,5%)". */
export function reachedIn(clause: string, startYear: number | null): { year: number; value: string } | null {
  const words = lower(clause).replace(/[–—−]/gu, '-');
  const moved = MOVED.exec(words);
  if (moved) return reachedAs(moved[2], moved[1]);
  const told = TOLD.exec(words);
  return told && startYear !== null && Number(told[1]) < startYear ? reachedAs(told[1], told[2]) : null;
}

function reachedAs(year: string | undefined, printed: string | undefined): { year: number; value: string } | null {
  const number = readNumber(printed ?? '');
  return number && number.doubt === null ? { year: Number(year), value: number.value } : null;
}

const MOVED = new RegExp(
  String.raw`(?<!\p{L})từ (?:mức )?(${NUMBER}) ?(?:%|[\p{L} ]{0,20}?) ?(?:\(|vào |trong )?(?:cuối )?năm ((?:19|20)\d{2})\)?[^,;:]{0,20}(?<!\p{L})(?:lên|xuống|còn)(?!\p{L})`,
  'u',
);
const TOLD = new RegExp(
  String.raw`(?<!\p{L})(?<!so với |từ |đến |sau |trước )năm ((?:19|20)\d{2})(?: mới| đã| ước)? ?(?:đạt|là|ở mức|chiếm|có)(?: khoảng)? (${NUMBER})(?! ?-)`,
  'u',
);
