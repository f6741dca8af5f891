import { PROMISE_DOUBTS as DOUBT } from '../doubts.ts';
import { hide, lower } from '../words.ts';

export type PrintedDeadline = { year: number | null; doubt: string | null };

/**
 * The year by which a promise is due, where its words say so; only a year of the plan is one. `words` is lower case,
 * documents and days hidden.
 */
export function deadlineIn(words: string, startYear: number | null, endYear: number | null): PrintedDeadline {
  let doubt: string | null = null;
  for (const found of hide(words, DAYS).matchAll(DEADLINE)) {
    if (SCOPES.test(words.slice(Math.max(0, found.index - 24), found.index))) continue;
    const year = Number(found[2]) - (found[1] === 'trước năm' || found[1] === 'trước' ? 1 : 0);
    const isInside = (startYear === null || year >= startYear) && (endYear === null || year <= endYear);
    if (isInside) return { year, doubt: null };
    if (found[1] !== 'năm') doubt = DOUBT.deadlineOutside(year);
  }
  return { year: null, doubt };
}

/** "trước ngày 30/6/2027": only the year is kept, and that is told. */
export function dayDeadlineIn(printed: string, startYear: number | null, endYear: number | null): PrintedDeadline {
  for (const found of lower(printed).matchAll(DUE_DAY)) {
    const year = Number(found[2]);
    const isInside = (startYear === null || year >= startYear) && (endYear === null || year <= endYear);
    if (isInside) return { year, doubt: DOUBT.deadlineDay(found[1] as string) };
  }
  return { year: null, doubt: null };
}

/** "giai đoạn 2028 - 2030" inside a longer plan. */
export function phaseIn(
  words: string,
  startYear: number | null,
  endYear: number | null,
): { from: number; to: number } | null {
  if (startYear === null || endYear === null) return null;
  for (const found of words.matchAll(PHASE)) {
    const [from, to] = [Number(found[1]), Number(found[2])];
    if (from >= startYear && to <= endYear && from <= to && to - from < endYear - startYear) return { from, to };
  }
  return null;
}

const PHASE = /(?<!so với )(?:giai đoạn|thời kỳ|các năm) ((?:19|20)\d{2}) ?- ?((?:19|20)\d{2})(?!\d)/gu;

/** "hằng năm", "mỗi năm", "/năm". */
export function isYearly(words: string): boolean {
  return /(?<!\p{L})(?:hàng|hằng|mỗi|từng) năm(?!\p{L})|\/ ?năm(?!\p{L})|năm sau (?:cao|tốt|hơn)/u.test(words);
}

const DAYS = /ngày \d{1,2}(?:\/| tháng )\d{1,2}(?:\/|,? năm )\d{4}|\d{1,2}\/\d{1,2}\/\d{4}/gu;
const DUE_DAY =
  /(?<!\p{L})(?<!tính )(?:trước|đến|tới|hết|chậm nhất|muộn nhất)(?: (?:là|vào|hết|trước))*(?: ngày)? (\d{1,2}[/.-]\d{1,2}[/.-]((?:19|20)\d{2}))(?!\d)/gu;
const DEADLINE =
  /(?<!\p{L})((?:đến|tới|vào|trong|trước|hết|cuối)(?: (?:hết|cuối|trước))*(?: năm)?|năm) ((?:19|20)\d{2})(?!\d)(?! ?[-–] ?\d)/gu;
const SCOPES = /(?:so với|so với cuối|tính|tầm nhìn|định hướng|từ|luật|ban hành|nhiệm kỳ|giai đoạn|so với cùng kỳ) ?$/u;
