import {
  FIGURE_SHEET,
  TASK_COLUMNS,
  TASK_SHEET,
  type TaskColumn,
  TYPED_COLUMNS,
  type TypedColumn,
  WORDS_SHEET,
} from '@/lib/domain/figure-sheet.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import type { SheetCells } from '../files/excel/read-cells.ts';
import { type LineIn, readMarkedSheet, type SheetIn } from './marked-sheet.ts';

export type FigureLine = LineIn<TypedColumn>;
export type TaskLineIn = LineIn<TaskColumn>;

/** The figures of a report that was downloaded here; everything else in the workbook is its owner's. Refuses 'no-figures-file' for another file. */
export function readFigureSheet(sheets: readonly SheetCells[]): SheetIn<TypedColumn> {
  return readMarkedSheet(sheets, FIGURE_SHEET, TYPED_COLUMNS) ?? refuse('no-figures-file');
}

/** Its tasks; null where the sheet was left out, which says nothing of them. */
export function readTaskSheet(sheets: readonly SheetCells[]): SheetIn<TaskColumn> | null {
  return readMarkedSheet(sheets, TASK_SHEET, TASK_COLUMNS);
}

/** Its sections in words; null where the sheet was left out. */
export function readWordsSheet(sheets: readonly SheetCells[]): SheetIn<'text'> | null {
  return readMarkedSheet(sheets, WORDS_SHEET, ['text']);
}
