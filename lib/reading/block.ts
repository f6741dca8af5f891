/** A line of the source as a person can find it again; `sheet` names the worksheet of an .xlsx. */
export type SourceLine = { line: number; text: string; sheet?: string };

/** One printed row. A merged cell stands in each place that it covers; "\n" parts the lines inside a cell. */
export type Row = { line: number; cells: string[] };

/** Running text; `level` is that of a heading style or of markdown's marks, where the source has one. */
export type Paragraph = { kind: 'paragraph'; line: number; text: string; level?: number };

/** A table as printed, header rows included; a table that the page broke comes as two. */
export type Table = { kind: 'table'; line: number; rows: Row[] };

export type Block = Paragraph | Table;

/**
 * A document on its way to a proposal. `line` counts from 1: the line of a text, the paragraph or table row of a .docx,
 * the row of a worksheet (counted on through all sheets). Text is NFC, without markup, NBSP or soft hyphens.
 */
export type Source = { lines: SourceLine[]; blocks: Block[] };
