import type { Column, Grid, GridRow } from '../grid/grid.ts';
import { changeInWords } from '../phrases/promise/change.ts';
import { type ReadPromise, readPromises } from '../phrases/promise.ts';
import { readValue } from '../phrases/value.ts';
import { oneLine } from '../phrases/words.ts';
import type { CellReading } from '../proposal.ts';
import { doubt, SURE } from '../row.ts';
import { phaseOf } from './phase.ts';
import type { Years } from './place.ts';
import { isBaseline } from './table-baseline.ts';
import { unitOf } from './table-row.ts';

/** A promise of a table row: what the words say of it (level, change), and the value from its column. */
export type TableValue = Omit<ReadPromise, 'cells'> & {
  /** That of the column's heading, "Giai đoạn 2026 - 2027"; null where the columns set none. */
  phase: string | null;
  cell: CellReading;
};

/** One value for each column of values (of a phase), one for all columns of years, or what the words themselves promise. */
export function tableValues(grid: Grid, row: GridRow, text: string, years: Years): TableValue[] {
  const valued = valueColumns(grid, row, years);
  const words = readPromises(text, years).map((promise) => withChange(promise, text));
  if (valued.length === 0)
    return words.map((promise) => ({ ...promise, phase: null, cell: promise.cells.value ?? SURE }));
  const yearly = valued.filter(({ year }) => year !== null);
  const single = valued
    .filter(({ year }) => year === null)
    .flatMap((one) => singleValues(row, one, words[0] as ReadPromise, years));
  return yearly.length === 0 ? single : [...single, stepValue(row, yearly, words[0] as ReadPromise)];
}

/** "Biên chế giảm so với năm 2021": the number in the column is the change. */
function withChange(promise: ReadPromise, text: string): ReadPromise {
  const change = promise.value === null ? changeInWords(text) : null;
  return change === null ? promise : { ...promise, change, baselineYear: change.baselineYear };
}

type Valued = { column: Column; text: string; year: number | null };

function valueColumns(grid: Grid, row: GridRow, years: Years): Valued[] {
  return grid.columns.flatMap((column, index) => {
    const text = oneLine(row.printed[index] ?? '');
    const year = column.role.startsWith('year-') ? Number(column.role.slice(5)) : null;
    if (text === '' || (year === null && column.role !== 'value') || isBaseline(column, grid, years)) return [];
    return [{ column, text, year }];
  });
}

/** "Cấp tỉnh: 90%; cấp xã: 60%" in one cell are several promises. */
function singleValues(row: GridRow, { column, text }: Valued, words: ReadPromise, years: Years): TableValue[] {
  const { phase } = phaseOf(column.header);
  const parts = readPromises(text, years).filter((promise) => promise.value !== null);
  if (parts.length > 1) return parts.map((part) => ({ ...part, phase, cell: part.cells.value ?? SURE }));
  const value = readValue(text, unitOf(row, column));
  return [
    { ...words, ...numberOf(value, words), part: null, phase, cell: { confidence: value.confidence, why: value.why } },
  ];
}

/** The years of one row are the steps to the last of them. */
function stepValue(row: GridRow, valued: readonly Valued[], words: ReadPromise): TableValue {
  const read = valued.map(({ column, text, year }) => ({
    year: year as number,
    value: readValue(text, unitOf(row, column)),
  }));
  read.sort((a, b) => a.year - b.year);
  const last = read.at(-1) as (typeof read)[number];
  const doubtful = read.find(({ value }) => value.confidence < 0.8);
  return {
    ...words,
    ...numberOf(last.value, words),
    part: null,
    phase: null,
    deadlineYear: last.year,
    steps: read.flatMap(({ year, value }) => (value.value === null ? [] : [{ year, value: value.value }])),
    cell: doubtful ? doubt(doubtful.value.why ?? `Chưa chắc giá trị của năm ${doubtful.year}.`) : SURE,
  };
}

type Number = Pick<ReadPromise, 'operator' | 'value' | 'unit' | 'kind'>;

/** "Giảm số đơn vị sự nghiệp | 10" is at least a reduction of 10: the words may say more than the bare number. */
function numberOf(value: Number, words: ReadPromise): Number {
  const { operator, kind, unit } = value;
  return {
    operator: operator === '=' && words.value === value.value ? words.operator : operator,
    value: value.value,
    unit,
    kind,
  };
}
