import { MAX_TEXT } from './answer.ts';
import type { Day } from './calendar.ts';
import { PROGRESS_STATES, type ProgressState } from './task.ts';
import { readDay } from './typed-day.ts';

/** One phần việc as typed. */
export type TypedPart = { state: string; completedOn: string; document: string; note: string };

/** What an agency says of its part. */
export type PartProgress = {
  state: ProgressState;
  completedOn: Day | null;
  resultDocument: string | null;
  note: string | null;
};

/** A part that is late, or was done late, says why (domain, "Task status"); what is not yet due owes nothing. */
export function owesReason(
  part: { dueOn: Day | null; state: ProgressState | null; completedOn: Day | null; note: string | null },
  cutOffOn: Day,
): boolean {
  if (part.dueOn === null || part.state === null || (part.note ?? '').trim() !== '') return false;
  return part.state === 'done' ? (part.completedOn ?? '') > part.dueOn : part.dueOn < cutOffOn;
}

/**
 * no-state: words without a progress to belong to · unknown-state: a word that is none of ours · undated: done, but no
 * day that can be read · long-words: more than a cell holds.
 */
export type PartFault = 'no-state' | 'unknown-state' | 'undated' | 'long-words';

export type UnderstoodPart =
  | { outcome: 'blank' }
  | { outcome: 'progress'; progress: PartProgress }
  | { outcome: 'fault'; fault: PartFault };

/** From what was typed to the progress of a part; a part that was left alone says nothing. */
export function understandPart(typed: TypedPart): UnderstoodPart {
  const [resultDocument, note] = [wordsOrNull(typed.document), wordsOrNull(typed.note)];
  const state = PROGRESS_STATES.find((known) => known === typed.state);
  if (state === undefined && typed.state.trim() !== '') return { outcome: 'fault', fault: 'unknown-state' };
  if (state === undefined) {
    return resultDocument === null && note === null ? { outcome: 'blank' } : { outcome: 'fault', fault: 'no-state' };
  }
  if ([resultDocument, note].some((words) => (words ?? '').length > MAX_TEXT))
    return { outcome: 'fault', fault: 'long-words' };
  const completedOn = state === 'done' ? readDay(typed.completedOn) : null;
  if (state === 'done' && completedOn === null) return { outcome: 'fault', fault: 'undated' };
  return { outcome: 'progress', progress: { state, completedOn, resultDocument, note } };
}

type Part = {
  assignmentId: number;
  state: ProgressState | null;
  completedOn: Day | null;
  resultDocument: string | null;
  note: string | null;
};
type StoredPart = Part & { version: number; updatedBy: string | null; updatedAt: Date | null };
type Typed = PartProgress & { assignmentId: number };

export type PartConflict<P extends Part> = { theirs: P; assignmentId: number };

export type SortedParts<P extends Part, T extends Typed> = {
  writes: T[];
  conflicts: PartConflict<P>[];
  settled: { assignmentId: number; version: number }[];
};

/** Only parts that are this agency's in this period; what somebody else changed meanwhile is told, never passed over. */
export function sortParts<P extends StoredPart, T extends Typed>(
  lines: readonly P[],
  typed: readonly (T & { seenVersion: number })[],
): SortedParts<P, T> {
  const sorted: SortedParts<P, T> = { writes: [], conflicts: [], settled: [] };
  const known = new Map(lines.map((line) => [line.assignmentId, line]));
  for (const part of typed) {
    const line = known.get(part.assignmentId);
    if (!line) continue;
    const { assignmentId, version } = line;
    if (isSame(line, part)) sorted.settled.push({ assignmentId, version });
    else if (version === part.seenVersion) sorted.writes.push(part);
    else sorted.conflicts.push({ assignmentId, theirs: line });
  }
  return sorted;
}

export type SortedTypedParts<P extends Part> = SortedParts<P, Typed & { seenVersion: number }> & {
  faults: { assignmentId: number; fault: PartFault }[];
};

/** The same of parts as they were typed; what stood there and was emptied is told, for a report once given stays given. */
export function sortTypedParts<P extends StoredPart>(
  lines: readonly P[],
  typed: readonly (TypedPart & { assignmentId: number; seenVersion: number })[],
): SortedTypedParts<P> {
  const known = new Map(lines.map((line) => [line.assignmentId, line]));
  const faults: SortedTypedParts<P>['faults'] = [];
  const blank: SortedTypedParts<P>['settled'] = [];
  const sound = typed.flatMap(({ assignmentId, seenVersion, ...part }) => {
    const line = known.get(assignmentId);
    const understood = understandPart(part);
    if (understood.outcome === 'progress') return [{ assignmentId, seenVersion, ...understood.progress }];
    if (understood.outcome === 'fault') faults.push({ assignmentId, fault: understood.fault });
    else if (line && line.state !== null && line.version === seenVersion)
      faults.push({ assignmentId, fault: 'no-state' });
    else if (line) blank.push({ assignmentId, version: line.version });
    return [];
  });
  const { settled, ...sorted } = sortParts(lines, sound);
  return { ...sorted, settled: [...settled, ...blank], faults };
}

function isSame(line: Part, part: Typed): boolean {
  const told: (keyof PartProgress)[] = ['state', 'completedOn', 'resultDocument', 'note'];
  return told.every((what) => line[what] === part[what]);
}

function wordsOrNull(text: string): string | null {
  const words = text.normalize('NFC').trim();
  return words === '' ? null : words;
}
