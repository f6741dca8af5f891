import { hide, hideSpans, wordPattern } from './words.ts';

/**
 * Numbers and days of the documents that a text refers to ("số 468/QĐ-TTg ngày 27/3/2021", "Luật NSNN năm 2025"): they
 * say nothing about when a task is due or how much is promised. Both texts have the same length; what comes back is `words`.
 */
export function hideReferences(words: string, printed: string): string {
  const numbers = [...printed.matchAll(DOCUMENT_NUMBER)];
  let hidden = hideSpans(
    words,
    numbers.map(({ index, 0: all }) => ({ start: index, end: index + all.length })),
  );
  for (const pattern of NAMED) hidden = hide(hidden, pattern);
  return hide(hidden, DAY_OF_DOCUMENT);
}

const CODE = String.raw`[A-ZĐ][A-ZĐa-zđ&.]*(?:-[A-ZĐa-zđ][\p{L}\d.&]*)*`;
// "468/QĐ-TTg", "66.7/2025/NQ-CP", "03-NQ/TU", "64/BC-UBND"
const DOCUMENT_NUMBER = new RegExp(
  String.raw`(?<![\p{L}\d])\d+(?:\.\d+)?(?:/\d{4})?/${CODE}|(?<![\p{L}\d])\d+-[A-ZĐ][A-ZĐa-zđ]*/[A-ZĐ][A-ZĐa-zđ]*`,
  'gu',
);

const DOCUMENT = 'nghị quyết|quyết định|nghị định|thông tư|chỉ thị|kết luận|công văn|tờ trình|thông báo|đề án';
const NAMED = [
  wordPattern(String.raw`(?:luật|bộ luật|hiến pháp|pháp lệnh)(?: [^\s,;.()]+){0,8}? năm \d{4}`),
  wordPattern(String.raw`(?:${DOCUMENT})(?: số)? \d+(?!\d*(?:[.,]\d+)* ?%)`),
  wordPattern(String.raw`số \d+(?=\ue000)`),
  wordPattern(String.raw`(?:điều|khoản|mục|chương|phụ lục|biểu|mẫu số) \d+(?:\.\d+)*[a-zđ]?(?! ?%)`),
];

/** The day that follows a document's number. */
const DAY_OF_DOCUMENT =
  /(?<=\ue000),? ?(?:ban hành )?ngày (?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2} tháng \d{1,2},? năm \d{2,4})/gu;
