import { FIGURE_SHEET, type TypedColumn } from '@/lib/domain/figure-sheet.ts';

/** "Trang tính “Số liệu”, ô F12". */
export function cellName(sheet: string, column: TypedColumn, row: number): string {
  return `Trang tính “${sheet}”, ô ${String.fromCharCode(64 + FIGURE_SHEET[column])}${row}`;
}
