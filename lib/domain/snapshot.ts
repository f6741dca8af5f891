import type { Day } from './calendar.ts';
import type { AcceptedItem } from './closing.ts';
import type { Figure } from './figure.ts';
import type { PeriodDates } from './period-dates.ts';
import type { ProvinceDetail } from './province-words.ts';
import type { PeriodKind } from './reporting-period.ts';
import type { Consolidation, StatisticType } from './statistic.ts';
import type { SubmissionStatus } from './submission.ts';

/** A row as it was frozen: everything that a reprint says, so that nothing is computed again. */
export type FrozenRow = {
  rowId: number;
  key: string;
  code: string | null;
  label: string;
  unit: string | null;
  type: StatisticType;
  rule: Consolidation | null;
  /** The figure as it was shown; null: nobody had answered. Null too for headings. */
  printed: string | null;
  number: Figure | null;
  /** The one answer of a row of choices that a single agency answers for the province. */
  choice: string | null;
  /** What a correction says in place of the answers of a row of choices or words; stays in later versions. */
  said?: ProvinceDetail;
  /** The answers in words, by agency. */
  texts: readonly { agency: string; text: string }[];
  computed: Figure | null;
  answered: number;
  expected: number;
  /** Those who owed it and had not answered, by name. */
  missing: readonly string[];
  /** Sở Nội vụ's figure in place of the computed one. */
  set: { reason: string; by: string; on: Day } | null;
  /** In a correction: what the version before said, and why it is no longer so. */
  corrected: { was: string | null; reason: string } | null;
};

export type FrozenReport = {
  agency: string;
  status: SubmissionStatus;
  version: number | null;
  hash: string | null;
  sentAt: string | null;
};

/** ảnh chụp của kỳ: what the system issues when a period closes, and every correction of it. */
export type Snapshot = {
  format: 1;
  province: string;
  period: { name: string; kind: PeriodKind; reportYear: number; sample: boolean } & PeriodDates;
  form: string;
  version: number;
  issuedBy: string;
  issuedAt: string;
  correctionReason: string | null;
  rows: readonly FrozenRow[];
  reports: readonly FrozenReport[];
  accepted: readonly AcceptedItem[];
};

/** `said` in place of a number, for a row of choices or words; `by` is who says it. */
export type Correction = { rowId: number; printed: string; reason: string } & (
  | { number: Figure }
  | { said: ProvinceDetail; choice: string | null; by: string }
);

/** Đính chính: the version before, with some rows said anew; what stood there and why stay beside each. */
export function correctRows(rows: readonly FrozenRow[], corrections: readonly Correction[]): FrozenRow[] {
  const by = new Map(corrections.map((correction) => [correction.rowId, correction]));
  return rows.map((row) => {
    const correction = by.get(row.rowId);
    if (!correction) return { ...row, corrected: null };
    const { printed, reason } = correction;
    const corrected = { was: row.printed, reason };
    if ('number' in correction) return { ...row, number: correction.number, printed, corrected };
    const { said, choice, by: agency } = correction;
    const texts = (said.texts ?? []).map(({ text }) => ({ agency, text }));
    return { ...row, said, choice, texts, printed, corrected };
  });
}
