import type { Grid, GridRow } from '../grid/grid.ts';
import { readFigure } from '../phrases/figure.ts';
import { cellsOf, textOf } from '../plan/table-row.ts';
import type { CellReading, ReadStatistic, StatisticField } from '../proposal.ts';
import { doubt, lesser, rowOf, SURE } from '../row.ts';
import { type Coded, codesOf } from './codes.ts';

/** The rows of the statistical appendices, groups ("1.1. Kế hoạch CCHC") and uncoded parts ("Trong đó") included. */
export function readStatistics(grids: readonly Grid[]): ReadStatistic[] {
  const rows = grids.flatMap((grid) => grid.rows.filter(hasName).map((row) => ({ grid, row, printed: row.ordinal })));
  const codes = codesOf(rows);
  return rows.map(({ grid, row }, index) => statisticOf(grid, row, codes[index] as Coded));
}

function hasName(row: GridRow): boolean {
  return textOf(row, 'statistic') !== null;
}

function statisticOf(grid: Grid, row: GridRow, { code, printedCode, parent, why }: Coded): ReadStatistic {
  const unit = textOf(row, 'unit');
  const text = textOf(row, 'figure') ?? '';
  const figure =
    text === ''
      ? { value: null, note: null, confidence: 1, why: null }
      : readFigure(text, unit, textOf(row, 'statistic'));
  const cells = cellsOf<StatisticField>(grid, row, {
    code: { role: 'ordinal', cell: why === null ? SURE : doubt(why, 0.7) },
    name: { role: 'statistic', cell: SURE },
    unit: { role: 'unit', cell: SURE },
    value: { role: 'figure', cell: lesser(valueReading(figure), choiceReading(figure.value, unit)) },
    note: { role: 'note', cell: SURE },
  });
  return {
    ...rowOf(row, cells),
    code,
    printedCode,
    parent,
    name: textOf(row, 'statistic') as string,
    unit,
    text,
    value: figure.value,
    note: textOf(row, 'note'),
  };
}

function valueReading({ confidence, why }: CellReading): CellReading {
  return { confidence, why };
}

/** A row that asks for one of "Không = 0 Có = 1" takes no other number. */
function choiceReading(value: string | null, unit: string | null): CellReading {
  const choices = [...(unit ?? '').matchAll(/=\s*(\d+)/g)].map(([, number]) => number as string);
  if (value === null || choices.length < 2 || choices.includes(value)) return SURE;
  return doubt(`Dòng này chỉ nhận ${choices.join(', ')} nhưng in ${value}.`, 0.5);
}
