import { type Answer, type AnswerFault, faultOf, MAX_TEXT, NIL, NOT_APPLICABLE } from './answer.ts';
import type { FormRow } from './form.ts';
import { isSameAnswer } from './report.ts';
import { parseTyped } from './typed-answer.ts';
import { readDay } from './typed-day.ts';

/** One row of the entry form as typed; `kind` is the chosen kind of answer. */
export type TypedEntry = {
  rowId: number;
  kind: string;
  typed: string;
  note: string;
  reason: string;
  promisedOn: string;
  seenVersion: number;
};

export type Understood =
  | { outcome: 'blank' }
  | { outcome: 'answer'; answer: Answer }
  | { outcome: 'fault'; fault: AnswerFault | 'bad-day'; suggestion: string | null };

/** From what was typed to one of the four kinds of answer; a blank value is no answer. */
export function understand(row: FormRow, entry: TypedEntry): Understood {
  const note = wordsOrNull(entry.note);
  if (entry.kind === 'nil') return fitting(row, { ...NIL, note });
  if (entry.kind === 'not-applicable') return fitting(row, { ...NOT_APPLICABLE, note });
  if (entry.kind === 'missing') return missing(entry, note);
  const typed = parseTyped(entry.typed, row);
  if (typed.kind === 'blank') return { outcome: 'blank' };
  if (typed.kind === 'refused') return { outcome: 'fault', fault: typed.fault, suggestion: typed.suggestion };
  if (typed.kind !== 'value') return understand(row, { ...entry, kind: typed.kind });
  const { number, choice, text } = typed;
  return fitting(row, { ...NIL, kind: 'value', number, choice, text, note });
}

type Stored = { answer: Answer; version: number; updatedBy: string; updatedAt: Date };

/** Somebody else changed the row meanwhile; without an answer of theirs, they emptied it (who: the journal knows). */
export type RowConflict = { rowId: number; theirs: Answer | null; by: string | null; at: Date | null; version: number };

export type SortedEntries = {
  writes: { rowId: number; answer: Answer }[];
  cleared: number[];
  faults: { rowId: number; fault: AnswerFault | 'bad-day'; suggestion: string | null }[];
  conflicts: RowConflict[];
  /** Rows that stand as they were typed already, with their version. */
  settled: { rowId: number; version: number }[];
};

/** Parts a whole form into what can be written, what was emptied, what was not understood, and what somebody else changed. */
export function sortEntries(
  asked: readonly FormRow[],
  stored: ReadonlyMap<number, Stored>,
  entries: readonly TypedEntry[],
): SortedEntries {
  const sorted: SortedEntries = { writes: [], cleared: [], faults: [], conflicts: [], settled: [] };
  const rows = new Map(asked.map((row) => [row.id, row]));
  for (const entry of entries) {
    const row = rows.get(entry.rowId);
    if (row) sortEntry(row, entry, stored.get(entry.rowId) ?? null, sorted);
  }
  return sorted;
}

function sortEntry(row: FormRow, entry: TypedEntry, now: Stored | null, sorted: SortedEntries): void {
  const understood = understand(row, entry);
  if (understood.outcome === 'fault') {
    sorted.faults.push({ rowId: row.id, fault: understood.fault, suggestion: understood.suggestion });
    return;
  }
  const answer = understood.outcome === 'answer' ? understood.answer : null;
  const version = now?.version ?? 0;
  if (isSameAnswer(answer, now?.answer ?? null)) {
    sorted.settled.push({ rowId: row.id, version });
    return;
  }
  if (version !== entry.seenVersion) {
    const { answer: theirs = null, updatedBy: by = null, updatedAt: at = null } = now ?? {};
    sorted.conflicts.push({ rowId: row.id, theirs, by, at, version });
    return;
  }
  if (answer) sorted.writes.push({ rowId: row.id, answer });
  else sorted.cleared.push(row.id);
}

/** "Chưa có" is saved as far as it goes; its reason and day are owed before sending, not before saving. */
function missing(entry: TypedEntry, note: string | null): Understood {
  const promisedOn = readDay(entry.promisedOn);
  if (promisedOn === null && entry.promisedOn.trim() !== '')
    return { outcome: 'fault', fault: 'bad-day', suggestion: null };
  return {
    outcome: 'answer',
    answer: { ...NIL, kind: 'missing', note, reason: wordsOrNull(entry.reason), promisedOn },
  };
}

function fitting(row: FormRow, answer: Answer): Understood {
  const fault = faultOf(answer, row);
  return fault === null ? { outcome: 'answer', answer } : { outcome: 'fault', fault, suggestion: null };
}

function wordsOrNull(text: string): string | null {
  const words = text.normalize('NFC').trim().slice(0, MAX_TEXT);
  return words === '' ? null : words;
}
