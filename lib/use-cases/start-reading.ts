import { createHash } from 'node:crypto';
import { recordEvent } from '@/lib/db/events.ts';
import { listPlans } from '@/lib/db/plans.ts';
import { insertReading } from '@/lib/db/readings.ts';
import { inTransaction, now } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { mayReadIn } from '@/lib/domain/policy.ts';
import type { ReadingKind } from '@/lib/domain/reading.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { readDocument } from '@/lib/reading/files/open.ts';
import { nothingRead } from '@/lib/reading/nothing-read.ts';

export type DocumentIn = {
  provinceId: number;
  bytes: Uint8Array;
  fileName: string;
  /** Null: the document itself says what it is. */
  kind: ReadingKind | null;
  /** Set when the document of an existing plan is read again. */
  planId: number | null;
};

/**
 * Đọc văn bản vào: the document and what was understood of it, kept for a person to check. Answers the reading's id.
 * Refuses what cannot be read ('unreadable-file'), and what holds nothing of its kind ('nothing-read').
 */
export async function startReading(actor: Actor, document: DocumentIn): Promise<number> {
  const { provinceId, bytes, planId } = document;
  if (!mayReadIn(actor, { provinceId })) refuse('not-found');
  if (planId !== null) await requirePlan(actor, planId, provinceId);
  const fileName = cleanName(document.fileName);
  const { source, proposal } = await readDocument(bytes, fileName, planId === null ? document.kind : 'plan');
  const nothing = nothingRead(proposal);
  if (nothing !== null) refuse('nothing-read', { why: nothing });
  const sha256 = createHash('sha256').update(bytes).digest('hex');

  return inTransaction(async (tx) => {
    const { kind } = proposal;
    const facts = { provinceId, kind, fileName, sha256, planId };
    const id = await insertReading(tx, { ...facts, source, proposal, createdById: actor.userId }, await now(tx));
    const after = { kind, fileName, sha256, planId, targets: proposal.targets.length, tasks: proposal.tasks.length };
    await recordEvent(tx, actor, { action: 'reading.started', subject: 'reading', subjectId: id, provinceId, after });
    return id;
  });
}

async function requirePlan(actor: Actor, planId: number, provinceId: number): Promise<void> {
  const plan = (await listPlans(actor)).find((one) => one.id === planId);
  if (plan?.provinceId !== provinceId) refuse('not-found');
}

/** A name for people: no path, no control characters. */
function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  return last.replace(/\p{C}/gu, '').trim().slice(0, 200) || 'Văn bản không tên';
}
