import type { Paragraph, Row } from '../block.ts';
import { MAIN } from './continuation.ts';
import type { Column, GridRow } from './grid.ts';

/** A line that says how many rows were listed, or sums what they cost. `count` is null where it counts no rows. */
export type Total = { line: number; text: string; count: number | null };

/** "Tổng cộng: 64 nhiệm vụ" below a list counts what was listed; null for any other row. */
export function totalOf({ line, cells }: Row, columns: readonly Column[]): Total | null {
  const texts = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const isTotal =
    TOTAL.test(texts[0] ?? '') &&
    texts.slice(1).every((text) => !/\p{L}{2}/u.test(text) || TOTAL.test(text) || COUNTED.test(text));
  if (!isTotal) return null;
  const inMain = cells.find((cell, at) => /^\s*\d{1,4}\s*$/.test(cell) && MAIN.has(columns[at]?.role ?? 'other'));
  return {
    line,
    text: [...new Set(texts)].join(' '),
    count: texts.map(countIn).find((one) => one !== null) ?? numberOf(inMain),
  };
}

/** A paragraph that counts what the table over it lists. */
export function totalBelow({ line, text }: Paragraph): Total | null {
  const count = TOTAL.test(text.trim()) ? countIn(text) : null;
  return count === null ? null : { line, text: text.trim(), count };
}

const TOTAL =
  /^(?:tổng(?: cộng| số| chung)?|cộng)(?: (?:số )?(?:các )?(?:nhiệm vụ|chỉ tiêu|cơ quan|đơn vị|hoạt động|đầu việc|mục|phần|nhóm|bảng|dòng|danh mục)(?: [IVX]+| này)?)?(?:[\s:.(=]*(?:có |là |gồm )?\d[\d.,]*(?: [\p{L} ,]{1,40})?[\s).]*|\s*(?:\([IVX+\s]+\))?\s*:?)$/iu;
const COUNTED =
  /^\D{0,30}?(\d{1,4}) (?:nhiệm vụ|chỉ tiêu|mục tiêu|cơ quan|đơn vị|hoạt động|đầu việc|nội dung|công việc|mục|dòng|sở|xã|phường|đề án|sản phẩm)(?!\p{L})/iu;
/** "Tổng số nhiệm vụ: 64" */
const NAMED =
  /^(?:tổng|cộng).*(?:nhiệm vụ|chỉ tiêu|cơ quan|đơn vị|hoạt động|đầu việc)[\s:.(=]*(?:có |là |gồm )?(\d{1,4})[\s).]*$/iu;

function countIn(text: string): number | null {
  return numberOf(COUNTED.exec(text.trim())?.[1] ?? NAMED.exec(text.trim())?.[1]);
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number.parseInt(text, 10);
}

/** What the totals of a table say, beside what was counted since the one before or from the first row on. */
export function totalWarnings(totals: readonly Total[], rows: readonly GridRow[]): string[] {
  return totals.map(({ line, text, count }, at) => {
    const from = totals[at - 1]?.line ?? 0;
    const over = rows.filter((row) => row.line < line);
    const own = over.filter((row) => row.line > from);
    const counts = [over, own].flatMap((some) => [some.length, some.filter(isCounted).length]);
    const said = `Dòng “${text.slice(0, 80)}” (dòng ${line})`;
    if (count === null) return `${said} là dòng tổng, không được đọc thành một dòng của bảng.`;
    if (counts.includes(count)) return `${said} khớp với số dòng đọc được: ${count}.`;
    return `${said} không khớp với số dòng đọc được: ${own.length || over.length}; cần xem dòng nào thiếu hoặc thừa.`;
  });
}

function isCounted({ ordinal }: GridRow): boolean {
  return ordinal !== null && /\d/.test(ordinal);
}
