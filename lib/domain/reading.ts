/** văn bản đọc vào: a document that was read, waiting for a person to check what was understood. */

export const READING_KINDS = ['plan', 'report', 'agencies'] as const;
export type ReadingKind = (typeof READING_KINDS)[number];

export type ReadingState = 'open' | 'saved' | 'discarded';

/** A closed reading takes no further corrections. */
export function readingState(reading: { savedAt: Date | null; discardedAt: Date | null }): ReadingState {
  if (reading.savedAt !== null) return 'saved';
  return reading.discardedAt === null ? 'open' : 'discarded';
}

/**
 * What a person says to a reading. change: other values · accept: doubtful cells are right as read · drop, restore: a
 * row that is not, or is, to be saved · add: a row that was not read · solve: who is meant by a name, for all rows ·
 * decide: whether the plan or its document is right where they differ ·
 * undo: an earlier one no longer holds (and undoing an undo makes it hold again).
 */
export const DEEDS = ['change', 'accept', 'drop', 'restore', 'add', 'solve', 'decide', 'undo'] as const;
export type Deed = (typeof DEEDS)[number];

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One line of the append-only record; `seq` counts from 1 within its reading, `value` depends on the deed. */
export type Correction = {
  seq: number;
  deed: Deed;
  /** "target-12", "task-5", "plan", "names" … */
  row: string;
  value: Json;
  undoes: number | null;
  byId: number;
  by: string;
  at: Date;
};

/** What a `change` carries: the fields by name as they are now understood, and the doubtful cells that stay as they were read. */
export type ChangeValue = { fields: Readonly<Record<string, Json>>; accepted: readonly string[] };

type Undoing = Pick<Correction, 'seq' | 'undoes'>;

/** Those that hold, in their order: an undone one does not, unless the undo was undone itself. */
export function liveCorrections<C extends Undoing>(corrections: readonly C[]): C[] {
  const dead = new Set<number>();
  for (const correction of [...corrections].sort((a, b) => b.seq - a.seq)) {
    if (correction.undoes !== null && !dead.has(correction.seq)) dead.add(correction.undoes);
  }
  return corrections.filter((correction) => !dead.has(correction.seq)).sort((a, b) => a.seq - b.seq);
}

/** What "hoàn tác" takes back: the newest that holds. Null when nothing is left to take back. */
export function nextUndo<C extends Undoing>(corrections: readonly C[]): C | null {
  return liveCorrections(corrections).findLast((correction) => correction.undoes === null) ?? null;
}

/** What "làm lại" brings back: the undo that was made last, unless something new was said since. */
export function nextRedo<C extends Undoing>(corrections: readonly C[]): C | null {
  const live = liveCorrections(corrections);
  const newest = live.findLast((correction) => !isRedo(correction, corrections));
  return newest && newest.undoes !== null ? newest : null;
}

/** Takes back a taking back. */
function isRedo({ undoes }: Undoing, all: readonly Undoing[]): boolean {
  const undone = undoes === null ? undefined : all.find(({ seq }) => seq === undoes);
  return undone !== undefined && undone.undoes !== null && !isRedo(undone, all);
}

/** The first correction by somebody after `seen` that speaks of the same cells; null when nobody was faster. */
export function findClash(
  corrections: readonly Correction[],
  seen: number,
  wanted: Pick<Correction, 'deed' | 'row' | 'value'>,
): Correction | null {
  const later = corrections.filter((correction) => correction.seq > seen);
  return later.find((correction) => touches(meantBy(correction, corrections), wanted)) ?? null;
}

/** An undo speaks of what it takes back. */
function meantBy(correction: Correction, all: readonly Correction[]): Correction {
  const undone = correction.undoes === null ? undefined : all.find((one) => one.seq === correction.undoes);
  return undone ? meantBy(undone, all) : correction;
}

type Said = Pick<Correction, 'deed' | 'row' | 'value'>;

function touches(left: Said, right: Said): boolean {
  if (left.row !== right.row) return false;
  const [mine, theirs] = [cellsOf(left), cellsOf(right)];
  return mine === null || theirs === null || mine.some((cell) => theirs.includes(cell));
}

/** The cells (or names) that a correction speaks of; null for the whole row. */
function cellsOf({ deed, value }: Said): string[] | null {
  switch (deed) {
    case 'change': {
      const { fields, accepted } = value as ChangeValue;
      return [...Object.keys(fields), ...accepted];
    }
    case 'accept':
      return [...(value as readonly string[])];
    case 'solve':
    case 'decide':
      return Object.keys(value as object);
    default:
      return null;
  }
}
