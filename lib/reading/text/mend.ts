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

/** Whether a line goes on with the sentence of the line before: small letter after words that end nothing. */
export function goesOn(before: string, line: string): boolean {
  return !/[.;:!?]["”)]?$/.test(before) && /^["“(]?\p{Ll}/u.test(line) && !BEGINS.test(line);
}

/** "a) …", "đ. …" */
const BEGINS = /^[a-zđ][).]\s/;
