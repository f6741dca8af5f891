/**
 * What a column holds. `year-2026` is the value promised for (or by the end of) that year, `baseline` what was reached
 * before the plan, `area` the field of reform that the row belongs to.
 */
export type Role =
  | 'ordinal'
  | 'task'
  | 'target'
  | 'lead'
  | 'support'
  | 'result'
  | 'time'
  | 'funding'
  | 'unit'
  | 'value'
  | 'watcher'
  | 'statistic'
  | 'figure'
  | 'note'
  | 'agency'
  | 'baseline'
  | 'area'
  | `year-${number}`
  | 'other';

export type GridKind = 'targets' | 'tasks' | 'statistics' | 'agencies' | 'unknown';

/** `header` holds all the header cells over the column, from the top, parted by " – ". `confidence` is 0–1. */
export type Column = { role: Role; header: string; confidence: number };

/** A heading row, or a heading paragraph over the table. `numeral` is "" where none is printed. */
export type Section = { numeral: string; title: string; line: number };

/** A Vietnamese sentence about why the cell may hold what belongs elsewhere. */
export type Doubt = { role: Role; why: string };

export type GridRow = {
  line: number;
  lastLine: number;
  /** As printed, without what closes it: "1", "1.1.2", "a", "Trong đó"; null where the row has none. */
  ordinal: string | null;
  /** From the outermost in. */
  sections: Section[];
  /** Empty cells are left out; two columns of one role stand below each other, parted by "\n". */
  cells: Partial<Record<Role, string>>;
  /** The texts by the places of `columns`. */
  printed: string[];
  /** Put together from several printed rows. */
  isJoined: boolean;
  doubts: Doubt[];
};

/** One table of the document, as it was before pages broke it. Heading rows are in `sections` of the rows below them. */
export type Grid = {
  kind: GridKind;
  title: string | null;
  /** "Phụ lục I" */
  appendix: string | null;
  line: number;
  lastLine: number;
  columns: Column[];
  rows: GridRow[];
  /** All headings in their order, those without rows too. */
  sections: Section[];
  warnings: string[];
};
