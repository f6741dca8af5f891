import { findHeldForm, holdForm } from '@/lib/db/held-forms.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { cleanFileName } from '@/lib/domain/evidence.ts';
import type { TypedEntry } from '@/lib/domain/typed-entry.ts';

type Entry = TypedEntry & { sheetRow: number };
export type HeldFigures = { fileName: string; sheet: string; lines: number; entries: Entry[] };

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
  return figures === undefined ? null : (JSON.parse(figures) as HeldFigures);
}

function pathOf(submissionId: number): string {
  return `/reports/${submissionId}/figures`;
}
