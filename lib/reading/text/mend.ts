import { isCapitals } from '../grid/titles.ts';
import { cleanText } from './clean.ts';

/** A cell as a person reads it: lines that only a narrow column broke are one again, those that begin anew stay. */
export function cellText(raw: string): string {
  return mendLines(cleanText(raw));
}

/** "Văn phòng\nđăng ký" is one line; "- Kế hoạch\n- Báo cáo" and "Kế hoạch\nBáo cáo" are two. */
export function mendLines(text: string): string {
  if (!text.includes('\n')) return text;
  return text
    .split('\n')
    .reduce<string[]>((lines, line) => {
      const last = lines.at(-1);
      if (last === undefined || !goesOn(last, line)) lines.push(line);
      else lines[lines.length - 1] = `${last} ${line}`;
      return lines;
    }, [])
    .join('\n');
}

/**
 * Whether a line goes on with the sentence of the line before: it begins small after words that end nothing, or the
 * line before ends in a comma or in a word that wants another.
 */
export function goesOn(before: string, line: string): boolean {
  if (/[.;:!?]["”)]?$/.test(before) || BEGINS.test(line)) return false;
  return /^["“(]?\p{Ll}/u.test(line) || ((before.endsWith(',') || DANGLING.test(before)) && !isCapitals(line));
}

/** "a) …", "1. …", "II. …", "- …" */
const BEGINS = /^(?:[a-zđ][).]\s|\d+(?:\.\d+)*[.)]\s|[IVX]+[.)]\s|[-+•]\s)/;

/** Words that end neither a sentence nor a name. */
const DANGLING =
  /(?:^|\s)(?:và|của|các|những|với|cho|tại|hoặc|là|từ|về|bởi|thuộc|khoảng|tối thiểu|ít nhất|(?<!(?:hằng|hàng|mỗi|từng|trong|nhiều|các|cả) )(?:năm|ngày|tháng))$/i;
