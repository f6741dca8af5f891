import { isCapitals } from '../grid/titles.ts';
import { cleanText } from './clean.ts';

/** A cell as a person reads it: lines that only a narrow column broke are one again, those that begin anew stay. */
export function cellText(raw: string): string {
  return mendLines(cleanText(raw));
}

/** "Văn phòng\nđăng ký" is one line; "- Kế hoạch\n- Báo cáo" and "Kế hoạch\nBáo cáo" are two. */
export function mendLines(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  return lines
    .map((line, at) => (at === 0 ? line : `${goesOn(lines[at - 1] as string, line) ? ' ' : '\n'}${line}`))
    .join('');
}

/**
 * Whether a line goes on with the sentence of the line before: it begins small after words that end nothing, or the
 * line before ends in a comma or in a word that wants another.
 */
export function goesOn(before: string, line: string): boolean {
  if (/[.;:!?]["”)]?$/.test(before) || BEGINS.test(line)) return false;
  return /^["“(]?\p{Ll}/u.test(line) || ((before.endsWith(',') || wantsMore(before, line)) && !isCapitals(line));
}

/** "a) …", "1. …", "II. …", "- …": a line with a mark of its own. */
export function beginsAnew(line: string): boolean {
  return BEGINS.test(line);
}

const BEGINS = /^(?:[a-zđ][).]\s|\d+(?:\.\d+)*[.)]\s|[IVX]+[.)]\s|[-+•]\s)/;

/** Words that end neither a sentence nor a name; a year or a month wants its number. */
function wantsMore(before: string, line: string): boolean {
  return DANGLING.test(before) || (/^(?:\d|[IVX]+(?!\p{L}))/u.test(line) && UNNUMBERED.test(before));
}

const DANGLING = /(?:^|\s)(?:và|của|các|những|với|cho|tại|hoặc|là|từ|về|bởi|thuộc|khoảng|tối thiểu|ít nhất)$/i;
const UNNUMBERED = /(?:^|\s)(?<!(?:hằng|hàng|mỗi|từng|trong|nhiều|các|cả) )(?:năm|ngày|tháng|quý|số)$/i;
