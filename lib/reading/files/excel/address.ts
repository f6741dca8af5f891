/** "C" → 3; null for what is no column. */
export function columnNumber(letters: string): number | null {
  if (!/^[A-Z]{1,7}$/i.test(letters)) return null;
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** 3 → "C". */
export function columnName(column: number): string {
  return column > 0
    ? `${columnName(Math.floor((column - 1) / 26))}${String.fromCharCode(65 + ((column - 1) % 26))}`
    : '';
}

export type CellAddress = { row: number; column: number };

/** "C5" or "$C$5". */
export function parseAddress(text: string): CellAddress | null {
  const [, letters, digits] = /^\$?([A-Z]{1,7})\$?(\d{1,12})$/i.exec(text.trim()) ?? [];
  const column = letters === undefined ? null : columnNumber(letters);
  return column === null ? null : { row: Number(digits), column };
}

export type Area = { top: number; left: number; bottom: number; right: number };

/** "A1:C2"; one cell is an area, too. */
export function parseArea(text: string): Area | null {
  const [first = '', last = first] = text.split(':');
  const [from, to] = [parseAddress(first), parseAddress(last)];
  return from && to && from.row <= to.row && from.column <= to.column
    ? { top: from.row, left: from.column, bottom: to.row, right: to.column }
    : null;
}
