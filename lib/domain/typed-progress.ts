import { MAX_TEXT } from './answer.ts';
import type { Day } from './calendar.ts';
import { type NextStep, owesNextStep } from './next-step.ts';
import { PROGRESS_STATES, type ProgressState } from './task.ts';
import { readDay } from './typed-day.ts';

/** One phần việc as typed. */
export type TypedPart = {
  state: string;
  completedOn: string;
  document: string;
  note: string;
  step: string;
  stepBy: string;
  stepOn: string;
};

/** What an agency says of its part. */
export type PartProgress = {
  state: ProgressState;
  completedOn: Day | null;
  resultDocument: string | null;
  note: string | null;
  /** Absent from what was said before there were next steps. */
  nextStep?: NextStep | null;
};

/** Parts of tasks, by assignment: late without a reason, and long overdue without a next step. */
export type LateDebts = { unexplainedTasks: number[]; steplessTasks: number[] };

type LatePart = PartProgressOrNone & { assignmentId: number; dueOn: Day | null };
type PartProgressOrNone = {
  state: ProgressState | null;
  completedOn: Day | null;
  note: string | null;
  nextStep?: NextStep | null;
};

/** What late parts still owe before their report is sent. */
export function lateDebtsOf(parts: readonly LatePart[], cutOffOn: Day): LateDebts {
  const ids = (owing: readonly LatePart[]) => owing.map(({ assignmentId }) => assignmentId);
  return {
    unexplainedTasks: ids(parts.filter((part) => owesReason(part, cutOffOn))),
    steplessTasks: ids(parts.filter((part) => owesNextStep(part, cutOffOn))),
  };
}

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
 * day that can be read · long-words: more than a cell holds · half-step: a next step without its what, who or day.
 */
export type PartFault = 'no-state' | 'unknown-state' | 'undated' | 'long-words' | 'half-step';

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
    const isBlank = resultDocument === null && note === null && isStepless(typed);
    return isBlank ? { outcome: 'blank' } : { outcome: 'fault', fault: 'no-state' };
  }
  if ([resultDocument, note, typed.step, typed.stepBy].some((words) => (words ?? '').length > MAX_TEXT))
    return { outcome: 'fault', fault: 'long-words' };
  const completedOn = state === 'done' ? readDay(typed.completedOn) : null;
  if (state === 'done' && completedOn === null) return { outcome: 'fault', fault: 'undated' };
  const progress: PartProgress = { state, completedOn, resultDocument, note };
  // What is done has no next step, whatever still stands in its cells.
  if (state === 'done' || isStepless(typed)) return { outcome: 'progress', progress };
  const nextStep = stepIn(typed);
  if (nextStep === null) return { outcome: 'fault', fault: 'half-step' };
  return { outcome: 'progress', progress: { ...progress, nextStep } };
}

function isStepless({ step, stepBy, stepOn }: TypedPart): boolean {
  return [step, stepBy, stepOn].every((cell) => cell.trim() === '');
}

function stepIn({ step, stepBy, stepOn }: TypedPart): NextStep | null {
  const [what, who, by] = [wordsOrNull(step), wordsOrNull(stepBy), readDay(stepOn)];
  return what === null || who === null || by === null ? null : { what, who, by };
}

type Part = {
  assignmentId: number;
  state: ProgressState | null;
  completedOn: Day | null;
  resultDocument: string | null;
  note: string | null;
  nextStep?: NextStep | null;
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
    if (isSameProgress(line, part)) sorted.settled.push({ assignmentId, version });
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

const TOLD = ['state', 'completedOn', 'resultDocument', 'note'] as const;
type Told = Partial<Record<(typeof TOLD)[number], string | null>> & { nextStep?: NextStep | null };

/** Nothing that a person can write of a part differs. */
export function isSameProgress(left: Told, right: Told): boolean {
  const [one, other] = [left.nextStep, right.nextStep];
  const isSameStep = one?.what === other?.what && one?.who === other?.who && one?.by === other?.by;
  return isSameStep && TOLD.every((what) => left[what] === right[what]);
}

function wordsOrNull(text: string): string | null {
  const words = text.normalize('NFC').trim();
  return words === '' ? null : words;
}
