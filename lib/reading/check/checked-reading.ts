import type { Comparison } from '../compare/differences.ts';
import type { JudgedRow } from './judge.ts';
import type { ReadName } from './names.ts';
import type { Sheet } from './sheet.ts';

/** A reading as it stands, judged against the agencies of its province. */
export type CheckedReading = {
  sheet: Sheet;
  names: ReadName[];
  judged: JudgedRow[];
  /** Set when the document of an existing plan is read again. */
  comparison: Comparison | null;
  /** Rows by key and by the id of what was read: "III số 5". */
  labels: ReadonlyMap<string, string>;
};
