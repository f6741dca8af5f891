import { type Frozen, findFrozen } from '@/lib/db/snapshots.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Snapshot } from '@/lib/domain/snapshot.ts';
import { hashOf } from './freeze.ts';

export type Verified = { frozen: Frozen; snapshot: Snapshot; recomputed: string; isWhole: boolean };

/** What was issued, exactly as stored, and whether it still is: the hash is computed anew every time somebody looks. */
export async function verifyFrozen(actor: Actor, reportId: number): Promise<Verified | null> {
  const frozen = await findFrozen(actor, reportId);
  if (frozen === null) return null;
  const recomputed = hashOf(frozen.content);
  return { frozen, snapshot: JSON.parse(frozen.content) as Snapshot, recomputed, isWhole: recomputed === frozen.hash };
}
