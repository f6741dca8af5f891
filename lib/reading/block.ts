/** A line of the source as a person can find it again; `sheet` and `row` name the place in the worksheets of an .xlsx. */
export type SourceLine = { line: number; text: string; sheet?: string; row?: number };

/**
 * One printed row. A merged cell stands in each place that it covers; "\n" parts the lines inside a cell.
 * `doubts` say of a cell, by its place in `cells`, why what the file holds may not be what was meant (a formula without
 * a result); they are Vietnamese sentences. `lastLine` is there where the row took several lines of the source.
 */
export type Row = { line: number; lastLine?: number; cells: string[]; doubts?: { column: number; why: string }[] };

/** Running text; `level` is that of a heading style or of markdown's marks, where the source has one. */
export type Paragraph = { kind: 'paragraph'; line: number; text: string; level?: number };

/**
 * A table as printed, header rows included; a table that the page broke comes as two. `headerRows` is how many of its
 * first rows the file itself repeats on each page, where it says so.
 */
export type Table = { kind: 'table'; line: number; rows: Row[]; headerRows?: number };

export type Block = Paragraph | Table;

/**
 * A document on its way to a proposal. `line` counts from 1: the line of a text, the paragraph or table row of a .docx,
 * the row of a worksheet (counted on through all sheets). Text is NFC, without markup, NBSP or soft hyphens. Lines
 * without text may be left out, so a line is found by its number, not by its place. `warnings` are Vietnamese sentences
 * about the file as a whole: a hidden sheet that was left out.
 */
export type Source = { lines: SourceLine[]; blocks: Block[]; warnings?: string[] };
