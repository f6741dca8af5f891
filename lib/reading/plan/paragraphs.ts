import type { Block, Paragraph } from '../block.ts';
import { markOf } from '../phrases/mark.ts';
import { lower, oneLine } from '../phrases/words.ts';

/** A paragraph as it was before pages and lines broke it. */
export type Whole = { line: number; lastLine: number; text: string; level: number | null; isJoined: boolean };

/** The running text of a document, broken sentences mended; page numbers and empty paragraphs left out. */
export function wholeParagraphs(blocks: readonly Block[]): Whole[] {
  const wholes: Whole[] = [];
  let open = false;
  for (const block of blocks) {
    if (block.kind === 'table') {
      open = false;
      continue;
    }
    const text = oneLine(block.text);
    if (isDebris(text)) continue;
    const last = wholes.at(-1);
    if (open && last && isContinued(last, block, text)) join(last, block, text);
    else wholes.push(wholeOf(block, text));
    open = true;
  }
  return wholes;
}

function wholeOf(block: Paragraph, text: string): Whole {
  return { line: block.line, lastLine: block.line, text, level: block.level ?? null, isJoined: false };
}

function join(last: Whole, block: Paragraph, text: string): void {
  last.text = `${last.text} ${text}`;
  last.lastLine = block.line;
  last.isJoined = true;
}

/** A page number, a rule, a lone sign. */
function isDebris(text: string): boolean {
  return !/\p{L}/u.test(text) && !/\d.*[%.,;]/.test(text);
}

function isContinued(last: Whole, block: Paragraph, text: string): boolean {
  if (isRangeCut(last.text, text)) return true;
  if (markOf(text) !== null || block.level !== undefined || ENDED.test(last.text)) return false;
  if (isCapitals(last.text)) return isCapitals(text) && markOf(last.text) !== null;
  return /^\p{Ll}/u.test(text) || UNFINISHED.test(lower(last.text));
}

/** "… bình quân 05" and "- 06%/năm": the dash is that of a range, no bullet. */
function isRangeCut(last: string, text: string): boolean {
  return /\d$/.test(last) && /^[-–] ?\d+(?:[.,]\d+)* ?(?:%|\/|[.;,]|$)/.test(text);
}

const ENDED = /[.:;!?…/]["”’)\]]*$/;
/** A sentence does not end on these. */
const UNFINISHED =
  /(?:,|[\p{L}\d] [-–])$|(?:^|\s)(?:và|của|các|những|về|trên|tại|cho|theo|với|trong|đến|từ|là|được|có|hoặc|để|do|bằng|tối thiểu|ít nhất|đạt|số|ngày|tháng|(?<!(?:hàng|hằng|mỗi|từng|cả|trong) )năm)$/u;

/** "KINH PHÍ THỰC HIỆN": at least two words, no small letter. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}{2,}[^\p{Ll}]*\s[^\p{Ll}]*\p{Lu}{2,}/u.test(text) && !/\p{Ll}/u.test(text);
}
