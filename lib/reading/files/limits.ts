const MB = 1024 * 1024;

/** What a file may be before anything in it is believed. A plan of a province needs a tenth of each. */
export const limits = {
  /** Bytes as sent. */
  raw: 8 * MB,
  /** Bytes of all parts together, inflated. */
  unpacked: 64 * MB,
  /** Bytes of one part of XML: what is parsed takes about ten times its size. */
  part: 24 * MB,
  /** Inflated over packed, of a part that is larger than `ratioFrom`. */
  ratio: 100,
  ratioFrom: MB,
  entries: 200,
  /** Elements inside one another; a table in a table in a text box is about 60 deep. */
  depth: 200,
  sheets: 50,
  /** Table rows of a document, filled rows of all worksheets, lines of a text. */
  rows: 20_000,
  columns: 256,
  cells: 400_000,
  /** Characters of one cell; it is Excel's own limit. */
  cell: 32_767,
  paragraph: 100_000,
  /** Characters of the whole, a merged cell counted in each place that it covers. */
  text: 4_000_000,
} as const;

export const lastRow = 1_048_576;
export const lastColumn = 16_384;

/** "8 MB", as a refusal says it. */
export function inMegabytes(bytes: number): string {
  return `${new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }).format(bytes / MB)} MB`;
}
