/** A cell of a CSV file that Excel opens in Vietnam: text never becomes a formula, quotes are doubled. */
export type CsvCell = string | null;

/** Semicolons between cells and a byte order mark, as Excel with Vietnamese settings expects; figures carry a decimal comma. */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(toCell).join(';')).join('\r\n')}\r\n`;
}

/** "86.98" → "86,98", without dots between thousands: a number for a sheet. */
export function csvFigure(figure: string | null): CsvCell {
  return figure === null ? null : figure.replace('.', ',');
}

/** A whole number of things. */
export function csvCount(count: number): CsvCell {
  return String(count);
}

/** Text beginning with = + - @ (or their full-width forms, a tab, a line end) would run as a formula: an apostrophe keeps it text. Negative figures stay figures. */
function toCell(cell: CsvCell): string {
  if (cell === null) return '';
  const harmless = /^-?\d+(,\d+)?$/.test(cell) || !/^[=+\-@＝＋－＠\t\r\n]/.test(cell);
  return `"${(harmless ? cell : `'${cell}`).replaceAll('"', '""')}"`;
}
