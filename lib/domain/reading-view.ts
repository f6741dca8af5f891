/** What the check screen shows of a reading, in words; made in `lib/reading/check`, drawn in `app/(app)/readings`. */

export type RowKind = 'plan' | 'target' | 'promise' | 'task' | 'statistic' | 'agency' | 'gap';

/** `fault`: cannot be saved as it is · `doubtful`: must be looked at · `accepted`, `corrected`: somebody did. */
export type CellState = 'read' | 'fault' | 'doubtful' | 'accepted' | 'corrected';

/** One column of a row: what is shown, a muted second line, its state, and in sentences why. */
export type CellView = {
  shown: string;
  aside: string | null;
  state: CellState;
  whys: readonly string[];
  /** The cells of the column that "giữ nguyên" would settle. */
  doubts: readonly string[];
};

export type RowView = {
  key: string;
  kind: RowKind;
  group: string;
  /** The printed number: "5", "3 (a)", "–". */
  no: string;
  line: number;
  lastLine: number;
  isDropped: boolean;
  isAdded: boolean;
  /** The cells that "đã xem" would settle. */
  doubts: readonly string[];
  cells: readonly CellView[];
  notes: readonly string[];
  /** As its form is filled in, by field. */
  typed: Readonly<Record<string, string>>;
};

/** A heading of the source with its rows counted against its ordinals. */
export type GroupView = { key: string; kind: RowKind; title: string; total: string };

export type ChoiceView = { value: string; label: string };

export type FieldView = {
  name: string;
  label: string;
  input: 'line' | 'lines' | 'choice' | 'flag' | 'day';
  options?: readonly ChoiceView[];
  list?: 'indicators' | 'rows' | 'forms' | 'formRows';
  hint?: string;
};

/** A name that the rows print, and who is meant by it. */
export type NameView = {
  name: string;
  /** How many rows print it. */
  rows: number;
  first: string;
  isOpen: boolean;
  /** What it is understood as; null while open. */
  meant: string | null;
  why: string | null;
  proposals: readonly ChoiceView[];
  /** The proposal or what was decided, as the form's value. */
  chosen: string;
};

/** One place where a plan and its document differ, and what was decided. */
export type DifferenceView = {
  id: string;
  /** "III số 5" and what of it. */
  place: string;
  what: string;
  ours: string;
  theirs: string;
  line: number;
  /** A row that the document does not have cannot be taken from it: nothing is deleted. */
  canTake: boolean;
  decision: 'take' | 'keep' | null;
  reason: string | null;
};

export type SaidView = { seq: number; words: string; by: string; at: string; isUndone: boolean; canUndo: boolean };

/** Lines of the source that belong together: those of a row, or those between two rows. */
export type SegmentView = { line: number; lastLine: number; text: string };

/** Everything that a correction may change on the screen beside the rows themselves. */
export type Standing = {
  version: number;
  rows: number;
  doubtfulRows: number;
  openNames: number;
  faults: number;
  openDifferences: number;
  undo: { seq: number; words: string } | null;
  redo: { seq: number; words: string } | null;
};
