import type { Column, Grid, GridRow } from '../grid/grid.ts';
import { type ReadPromise, readPromises } from '../phrases/promise.ts';
import { readValue } from '../phrases/value.ts';
import { oneLine } from '../phrases/words.ts';
import type { CellReading } from '../proposal.ts';
import { doubt, SURE } from '../row.ts';
import type { Years } from './place.ts';
import { unitOf } from './table-row.ts';

/** What had been reached when the plan was made; `text` is the cell as printed. */
export type TableBaseline = { year: number | null; text: string; unit: string | null };
export type Baseline = { year: number | null; value: string | null; cell: CellReading };

/** A column of what was reached, by its words ("Hiện trạng 2025") or by its year, which lies before the plan ("Kết quả 2025"). */
export function isBaseline({ role }: Column, { columns }: Grid, years: Years): boolean {
  if (role === 'baseline') return true;
  const first = years.startYear ?? 0;
  const promised = columns.some((one) => one.role === 'value' || yearOf(one.role) >= first);
  return role.startsWith('year-') && yearOf(role) < first && promised;
}

/** The newest of them that the row fills. */
export function tableBaseline(grid: Grid, row: GridRow, years: Years): TableBaseline | null {
  const found = grid.columns.flatMap((column, at): TableBaseline[] => {
    const text = oneLine(row.printed[at] ?? '');
    if (!/[\p{L}\p{N}]/u.test(text) || !isBaseline(column, grid, years)) return [];
    return [{ year: lastYear(column.header), text, unit: unitOf(row, column) }];
  });
  return found.reduce<TableBaseline | null>((best, one) => ((one.year ?? 0) >= (best?.year ?? 0) ? one : best), null);
}

/** The baseline of one promise of a row: the words may name another year ("so với năm 2021"), a cell may give one figure for each level. */
export function baselineOf(
  promise: Pick<ReadPromise, 'baselineYear' | 'level'>,
  found: TableBaseline | null,
): Baseline {
  const { baselineYear: own } = promise;
  if (found === null) return { year: own, value: null, cell: SURE };
  if (own !== null && found.year !== null && own !== found.year) {
    const why = `Câu so với năm ${own}, cột hiện trạng ghi năm ${found.year}; giá trị hiện trạng chưa được lấy.`;
    return { year: own, value: null, cell: doubt(why) };
  }
  const read = readBaseline(promise, found);
  const year = own ?? found.year;
  if (year !== null || read.value === null) return { year: read.value === null ? own : year, ...read };
  return { year, value: read.value, cell: doubt('Cột hiện trạng không ghi của năm nào.') };
}

function readBaseline(
  { level }: Pick<ReadPromise, 'level'>,
  { text, unit, year }: TableBaseline,
): Omit<Baseline, 'year'> {
  if (/^(?:chưa|không)(?: có| thống kê| đánh giá| xác định| thực hiện)?(?: số liệu)?\.?$/iu.test(text))
    return { value: null, cell: SURE };
  const context = { startYear: year ?? 2000, endYear: year ?? 2100 };
  const parts = readPromises(text, context).filter(({ value }) => value !== null);
  const part = parts.length > 1 ? parts.find((one) => one.level === level) : undefined;
  if (part) return { value: part.value, cell: SURE };
  const { value, confidence, why } = readValue(text, unit);
  if (value === null) return { value, cell: doubt(`Ô hiện trạng ghi “${text.slice(0, 60)}”, không đọc được con số.`) };
  return { value, cell: { confidence, why } };
}

function yearOf(role: string): number {
  return role.startsWith('year-') ? Number(role.slice(5)) : 0;
}

function lastYear(header: string): number | null {
  const year = header.match(/20\d\d/g)?.at(-1);
  return year === undefined ? null : Number(year);
}
