import type { Db } from '@/lib/db/client.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { insertCorrection, listCorrections, type NewCorrection } from '@/lib/db/readings.ts';
import { inTransaction, now } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { findClash } from '@/lib/domain/reading.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { type CheckView, checkReading, viewOf } from '@/lib/reading/check/check-reading.ts';
import { correctionInWords } from '@/lib/reading/check/view/said.ts';
import { type CorrectionInput, type FieldFault, understandCorrection } from './readings/corrections.ts';
import { type OpenReading, openReading } from './readings/open-reading.ts';

export type Corrected = {
  /** What was typed and not understood; then nothing was written. */
  faults: FieldFault[];
  /** What is different from what the person had seen, by this correction and by other people's. */
  view: CheckView;
  changedRows: string[];
};

/**
 * Sửa bản đọc: one correction, appended; nothing of what was read is changed. `seen` is the version on the person's
 * screen: where somebody has spoken of the same cells since, it refuses 'reading-clash' with who, when and what.
 */
export async function correctReading(
  actor: Actor,
  readingId: number,
  seen: number,
  input: CorrectionInput,
): Promise<Corrected> {
  return inTransaction(async (tx) => {
    const open = await openReading(tx, actor, readingId);
    if (seen > open.entry.version) refuse('stale');
    const understood = understandCorrection(open, input);
    if (understood.correction !== null) {
      refuseClash(open, seen, understood.correction);
      await write(tx, actor, open, understood.correction);
    }
    return answer(tx, open, seen, understood.faults);
  });
}

function refuseClash({ corrections, checked }: OpenReading, seen: number, correction: NewCorrection): void {
  const undone = corrections.find(({ seq }) => seq === correction.undoes);
  const clash = findClash(corrections, undone ? Math.max(seen, undone.seq) : seen, undone ?? correction);
  if (clash === null) return;
  const what = correctionInWords(clash, corrections, checked.labels);
  refuse('reading-clash', { who: clash.by, at: clash.at.toISOString(), what });
}

async function write(tx: Db, actor: Actor, { entry }: OpenReading, correction: NewCorrection): Promise<void> {
  if (!(await insertCorrection(tx, entry, correction, actor.userId, await now(tx)))) refuse('stale');
  await recordEvent(tx, actor, {
    action: 'reading.corrected',
    subject: 'reading',
    subjectId: entry.id,
    provinceId: entry.provinceId,
    after: { seq: entry.version + 1, ...correction, value: (correction.value ?? {}) as object },
  });
}

/** The rows that differ from what stood on the person's screen. */
async function answer(tx: Db, open: OpenReading, seen: number, faults: FieldFault[]): Promise<Corrected> {
  const { proposal, known, entry, beside } = open;
  const corrections = await listCorrections(entry.id, tx);
  const past = corrections.filter(({ seq }) => seq <= seen);
  const view = viewOf(checkReading(proposal, corrections, known, beside), proposal, corrections, known);
  const old = viewOf(checkReading(proposal, past, known, beside), proposal, past, known);
  const before = new Map(old.rows.map((row) => [row.key, JSON.stringify(row)]));
  const changed = view.rows.filter((row) => before.get(row.key) !== JSON.stringify(row));
  return { faults, view, changedRows: changed.map(({ key }) => key) };
}
