import { isTick } from '../grid/columns.ts';
import type { Grid, GridRow } from '../grid/grid.ts';
import { oneLine } from '../phrases/words.ts';

/** The time of a task: its cell, or the names of the columns of years, quarters or months that are ticked. */
export function timeText(grid: Grid, row: GridRow): string {
  const columns = grid.columns.flatMap(({ role, header }, at) => {
    const cell = oneLine(row.printed[at] ?? '');
    return role === 'time' && cell !== '' ? [{ name: header.split(' – ').at(-1) as string, cell }] : [];
  });
  if (!columns.some(({ cell }) => isTick(cell))) return fromTo(columns) ?? oneLine(row.cells.time ?? '');
  return stretches(columns.map(({ name, cell }) => (isTick(cell) ? name : `${cell} ${name}`)));
}

/** A column for the beginning beside one for the end; null for any other columns. */
function fromTo(columns: readonly { name: string; cell: string }[]): string | null {
  const [first, second] = columns;
  if (columns.length !== 2 || !first || !second || !BEGINNING.test(first.name) || !END.test(second.name)) return null;
  return first.cell === second.cell ? first.cell : `${first.cell} - ${second.cell}`;
}

const BEGINNING = /(?:bắt đầu|khởi công|^từ(?: ngày| tháng| năm)?)$/iu;
const END = /(?:kết thúc|hoàn thành|^đến(?: ngày| tháng| năm)?)$/iu;

/** "Năm 2026", "Năm 2027", "Năm 2029" → "2026 - 2027, Năm 2029". */
function stretches(names: readonly string[]): string {
  const groups: string[][] = [];
  for (const name of names) {
    const last = groups.at(-1);
    const before = yearOf(last?.at(-1) ?? '');
    if (last && before !== null && yearOf(name) === before + 1) last.push(name);
    else groups.push([name]);
  }
  return groups
    .map((group) =>
      group.length === 1 ? group[0] : `${yearOf(group[0] as string)} - ${yearOf(group.at(-1) as string)}`,
    )
    .join(', ');
}

function yearOf(name: string): number | null {
  const year = /^(?:năm )?(20\d\d)$/i.exec(name)?.[1];
  return year === undefined ? null : Number(year);
}
