import type { Figure } from './figures.ts';

/**
 * How a clause hangs on the one before: "within" ("trong đó"), "and" (a comma or "và" right before its number), "subject"
 * (a new subject), "comma" (only a comma: doubtful). "instead": the earlier number is part of a name; "move": where it starts from.
 */
export type Joint = 'within' | 'and' | 'subject' | 'comma' | 'instead' | 'move';
export type Cut = { at: number; joint: Joint };

/** Where the words between two figures part their clauses; null when the second belongs to the first's words. */
export function cutBetween(words: string, from: number, next: Figure, before: readonly Figure[]): Cut | null {
  const offset = Math.max(from, next.start - 600);
  const between = words.slice(offset, next.start);
  // "từ 85 % năm 2025 lên 95 % năm 2030": where it starts from is no promise.
  if (MOVES.test(between) && before.length === 1) return { at: from, joint: 'move' };
  const within = WITHIN.exec(between);
  if (within) return { at: offset + within.index, joint: 'within' };
  const and = AND_NUMBER.exec(between);
  if (and) return { at: offset + and.index, joint: 'and' };
  const subject = lastOf(between, SUBJECT);
  if (subject !== null) return { at: offset + subject, joint: 'subject' };
  const isReached = REACHED.test(between);
  const comma = lastComma(between);
  if (isReached && comma !== null) return { at: offset + comma, joint: 'comma' };
  return isReached && isInName(words, before) ? { at: from, joint: 'instead' } : null;
}

/** "tỷ lệ đơn vị tự chủ 100 % chi thường xuyên đạt 20 %": the first number neither opens its clause nor is reached. */
function isInName(words: string, figures: readonly Figure[]): boolean {
  const [first] = figures;
  if (first === undefined || figures.length > 1) return false;
  const ahead = words.slice(Math.max(0, first.start - 40), first.start);
  return !REACHED.test(ahead) && !OPENS.test(ahead);
}

const OPENS = /(?:^|[;.,:(] ?)(?:phấn đấu|có|trên|tối thiểu|ít nhất|khoảng|từ|bảo đảm|đảm bảo|duy trì|và| )*$/u;
const MOVES =
  /^[^,;:]{0,40}(?<!\p{L})(?:lên|xuống|còn)(?: đến| tới| còn| mức| dưới| trên| tối thiểu| ít nhất| không quá| khoảng){0,3} $/u;
const WITHIN = /(?:[,.(;]? ?\(?| )(?:trong đó|trong số đó|trong số này|riêng|còn lại)(?!\p{L})/u;

const FUNCTION_WORDS =
  'đạt|đạt được|đạt chỉ số|chỉ số|đạt tỷ lệ|tối thiểu|ít nhất|trên|dưới|hơn|khoảng|từ|tối đa|không quá|không dưới|không thấp hơn|bình quân|là|có|tỷ lệ|mức|phấn đấu|cấp tỉnh|cấp huyện|cấp xã|đối với|ở|tại|đến|lên|giảm|tăng|tiết kiệm|cắt giảm|rút ngắn|thêm|hết|cuối|hết năm|cuối năm|năm \\d{4}|\\d{4}|xếp|đứng|nằm|trong|thuộc|năm|số|≥|>|≤|<|\\ue000+';
const AND_NUMBER = new RegExp(`(?:,|;|/| và|, và| -)(?: (?:${FUNCTION_WORDS}))* ?$`, 'u');

const SUBJECT =
  /(?:,|, và| và) (?=(?:tỷ lệ|tỉ lệ|chỉ số|mức độ|mức|số lượng|số|tổng|cấp tỉnh|cấp huyện|cấp xã|ubnd|có|giảm|cắt giảm|rút ngắn|tăng|nâng|xếp|đạt|hoàn thành|phấn đấu|bảo đảm|đảm bảo|duy trì|giá trị|tốc độ|thời gian|kinh phí|phủ|đến năm|năm|toàn tỉnh|toàn bộ|đưa|tiết kiệm|bãi bỏ|cắt bỏ|đơn giản hóa)(?!\p{L}))/gu;

const REACHED =
  /(?<!\p{L})(?:đạt|chiếm|còn|đạt tỷ lệ)(?: được)?(?: (?:tỷ lệ|mức|từ|trên|tối thiểu|ít nhất|khoảng|dưới|không dưới|không thấp hơn|hơn|là|bình quân))* ?$/u;

function lastOf(text: string, pattern: RegExp): number | null {
  let last: number | null = null;
  for (const found of text.matchAll(pattern)) last = found.index;
  return last;
}

/** The last comma outside brackets. */
function lastComma(text: string): number | null {
  let depth = 0;
  for (let i = text.length - 1; i >= 0; i -= 1) {
    if (text[i] === ')') depth += 1;
    if (text[i] === '(') depth = Math.max(0, depth - 1);
    if (text[i] === ',' && depth === 0) return i;
  }
  return null;
}
