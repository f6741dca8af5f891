import { findHeldForm, holdForm } from '@/lib/db/held-forms.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { cleanFileName } from '@/lib/domain/evidence.ts';
import type { TypedSection } from '@/lib/domain/section.ts';
import type { TypedEntry } from '@/lib/domain/typed-entry.ts';
import type { TypedPart } from '@/lib/domain/typed-progress.ts';

type Lines<T> = { sheet: string; lines: number; entries: (T & { sheetRow: number })[] };
type TypedTask = TypedPart & { assignmentId: number; seenVersion: number };

export type HeldFigures = Lines<TypedEntry> & {
  fileName: string;
  tasks: Lines<TypedTask>;
  sections: Lines<TypedSection>;
};

/** What a file says differently, kept for the page where its owner looks at it before it is written. Answers the id. */
export function holdFigures(
  actor: Actor,
  submissionId: number,
  fileName: string,
  read: Omit<HeldFigures, 'fileName'>,
): Promise<string> {
  const held: HeldFigures = { fileName: cleanFileName(fileName), ...read };
  return holdForm(actor.userId, pathOf(submissionId), { figures: JSON.stringify(held) });
}

/** Somebody else's file, or that of another report, is not found. */
export async function findHeldFigures(
  actor: Actor,
  submissionId: number,
  id: string | undefined,
): Promise<HeldFigures | null> {
  const held = id === undefined ? null : await findHeldForm(actor, id);
  const figures = held?.path === pathOf(submissionId) ? held.values.figures : undefined;
  // A file that was read before tasks and words came along says nothing of them.
  if (figures === undefined) return null;
  const read = { tasks: NOTHING, sections: NOTHING, ...JSON.parse(figures) } as HeldFigures;
  // … and one from before there were next steps says none.
  const entries = read.tasks.entries.map((entry) => ({ ...NO_STEP, ...entry }));
  return { ...read, tasks: { ...read.tasks, entries } };
}

const NO_STEP = { step: '', stepBy: '', stepOn: '' };
const NOTHING = { sheet: '', lines: 0, entries: [] };

function pathOf(submissionId: number): string {
  return `/reports/${submissionId}/figures`;
}
