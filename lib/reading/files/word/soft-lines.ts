/**
 * A line break inside a paragraph (Shift+Enter) is either a wrapped title or a list typed without paragraphs. Where the
 * next line begins with a bullet or numeral it is a list, and its lines are paragraphs of their own.
 */
export function splitAtMarks(text: string): string[] {
  const pieces: string[] = [];
  for (const line of text.split('\n')) {
    if (pieces.length === 0 || MARK.test(line)) pieces.push(line);
    else pieces.push(`${pieces.pop()}\n${line}`);
  }
  return pieces;
}

const MARK =
  /^\s*(?:[-–—+•*]\s*\p{L}|[-–—+•*]\s+\S|(?:\d{1,3}(?:\.\d{1,3})*|[a-zđ]|[IVX]{1,6})[.)]\s|(?:Điều|Phụ lục|Chương)\s)/u;
