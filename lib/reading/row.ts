import type { CellReading, ReadRow } from './proposal.ts';

/** A cell that is as sure as print can be. */
export const SURE: CellReading = { confidence: 1, why: null };

/** The less sure of two readings of the same cell. */
export function lesser(left: CellReading, right: CellReading): CellReading {
  return right.confidence < left.confidence ? right : left;
}

export function doubt(why: string, confidence = 0.6): CellReading {
  return { confidence, why };
}

/** What a row carries over its cells: the confidence of the least certain, and why it is doubted. */
export function rowOf<Field extends string>(
  lines: { line: number; lastLine: number },
  cells: Partial<Record<Field, CellReading>>,
  warnings: readonly string[] = [],
): ReadRow<Field> {
  const readings = Object.values<CellReading | undefined>(cells).filter((cell) => cell !== undefined);
  return {
    line: lines.line,
    lastLine: lines.lastLine,
    cells,
    confidence: Math.min(1, ...readings.map((cell) => cell.confidence)),
    warnings: [...new Set([...warnings, ...readings.flatMap((cell) => cell.why ?? [])])],
  };
}

/** The same row with one cell more doubted than before. */
export function doubted<Field extends string, Row extends ReadRow<Field>>(
  row: Row,
  field: Field,
  cell: CellReading,
): Row {
  const cells = { ...row.cells, [field]: lesser(row.cells[field] ?? SURE, cell) };
  return { ...row, ...rowOf<Field>(row, cells, row.warnings) };
}
