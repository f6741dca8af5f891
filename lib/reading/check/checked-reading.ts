import type { Comparison } from '../compare/differences.ts';
import type { JudgedRow } from './judge.ts';
import type { ReadName } from './names.ts';
import type { ReportAnswers } from './report-answers.ts';
import type { Sheet } from './sheet.ts';

/** A reading as it stands, judged against the agencies of its province. */
export type CheckedReading = {
  sheet: Sheet;
  names: ReadName[];
  judged: JudgedRow[];
  /** Set when the document of an existing plan is read again. */
  comparison: Comparison | null;
  /** Set for a report: its printed rows against the form. */
  report: ReportAnswers | null;
  /** Of a list of agencies, the rows whose agency is there already. */
  present: ReadonlySet<string>;
  /** What a row is beside what the province has. */
  asides: ReadonlyMap<string, string>;
  /** Rows by key and by the id of what was read: "III số 5". */
  labels: ReadonlyMap<string, string>;
};
