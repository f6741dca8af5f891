import type { FormColumn } from '@/lib/text/form-columns.ts';
import { columnName } from '../files/excel/address.ts';
import type { SheetCell, SheetCells } from '../files/excel/read-cells.ts';

/** A place in the workbook and what is wrong there, in Vietnamese. */
export type SheetFault = { sheet: string; row: number | null; column: string | null; why: string };

/** One filled line of a sheet; `at` says where a field of it stands. */
export type SheetLine<F extends string> = {
  row: number;
  text: (field: F) => string;
  /** A formula that Excel could not reckon. */
  broken: (field: F) => boolean;
  fault: (field: F | null, why: string) => SheetFault;
};

/** A form has about a hundred rows; a sheet with more lines than this is something else. */
const MOST_LINES = 1_000;

/** The lines under the header of the sheet called `name`. Columns are found by their names, in any order. */
export function linesOf<F extends string>(
  sheets: readonly SheetCells[],
  name: string,
  columns: readonly FormColumn<F>[],
  faults: SheetFault[],
): SheetLine<F>[] {
  const sheet = sheets.find((one) => fold(one.name) === fold(name));
  const say = (why: string) => faults.push({ sheet: name, row: null, column: null, why });
  const [head, ...rest] = (sheet?.rows ?? []).filter((row) => row.cells.some((cell) => cell.text !== '' || cell.fault));
  if (!head) {
    say('tệp không có trang này, hoặc trang trống; tải biểu về rồi sửa trên tệp đó');
    return [];
  }
  const places = new Map(
    columns.map(({ field, name: column }) => [
      field,
      head.cells.find((cell) => fold(cell.text) === fold(column))?.column ?? 0,
    ]),
  );
  const missing = columns.filter(({ field }) => !places.get(field));
  for (const { name: column } of missing) say(`thiếu cột “${column}” ở hàng tiêu đề`);
  if (rest.length > MOST_LINES) say(`có ${rest.length} hàng, nhiều hơn ${MOST_LINES}`);
  if (missing.length > 0 || rest.length > MOST_LINES) return [];
  const lines = rest.map(({ row, cells }) => toLine(name, row, cells, places, columns));
  for (const line of lines) for (const column of columns) checkCell(line, column, faults);
  return lines.filter((line) => columns.some(({ field }) => line.text(field) !== ''));
}

/** Upper or lower case and blanks do not matter where a word of ours is chosen. */
export function fold(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

function toLine<F extends string>(
  sheet: string,
  row: number,
  cells: readonly SheetCell[],
  places: ReadonlyMap<F, number>,
  columns: readonly FormColumn<F>[],
): SheetLine<F> {
  return {
    row,
    text: (field) => (cellAt(cells, places.get(field))?.text ?? '').normalize('NFC').trim(),
    broken: (field) => cellAt(cells, places.get(field))?.fault != null,
    fault: (field, why) => {
      const name = columns.find((column) => column.field === field)?.name;
      const letter = field === null ? null : columnName(places.get(field) ?? 1);
      return { sheet, row, column: letter === null ? null : `${letter} “${name}”`, why };
    },
  };
}

function cellAt(cells: readonly SheetCell[], column: number | undefined): SheetCell | undefined {
  return cells.find((cell) => cell.column === column);
}

function checkCell<F extends string>(line: SheetLine<F>, { field, most }: FormColumn<F>, faults: SheetFault[]): void {
  if (line.broken(field)) faults.push(line.fault(field, 'là công thức bị lỗi hoặc chưa có kết quả'));
  if (line.text(field).length > most) faults.push(line.fault(field, `dài quá ${most} ký tự`));
}
