import { createHash } from 'node:crypto';
import type { Db } from '@/lib/db/client.ts';
import { insertDocument } from '@/lib/db/documents.ts';
import type { Period } from '@/lib/db/periods.ts';
import { insertFrozen } from '@/lib/db/snapshots.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { canonicalJson, type Json } from '@/lib/domain/canonical-json.ts';
import type { Snapshot } from '@/lib/domain/snapshot.ts';

/** The province's own letter under which the figures go out, where it is known already. */
export type Letter = { number: string | null; issuedOn: Day | null };

/** Issues a snapshot: one canonical text, its hash over exactly these bytes, and its figures for the series. Answers the report's id. */
export async function freeze(
  tx: Db,
  actor: Actor,
  period: Period,
  snapshot: Snapshot,
  letter: Letter,
  at: Date,
): Promise<number> {
  const content = canonicalJson(snapshot as unknown as Json);
  const title = titleOf(snapshot);
  const { provinceId } = period;
  const issuer = `Tỉnh ${snapshot.province}`;
  const documentId = await insertDocument(tx, { provinceId, kind: 'report', ...letter, issuer, title });
  return insertFrozen(tx, actor, period, { snapshot, content, hash: hashOf(content), documentId, title, at });
}

/** SHA-256 over the UTF-8 bytes of the text, as sha256sum prints it. */
export function hashOf(content: string): string {
  return createHash('sha256').update(content, 'utf8').digest('hex');
}

function titleOf({ period, version }: Snapshot): string {
  const name = period.name.charAt(0).toLowerCase() + period.name.slice(1);
  return `Số liệu tổng hợp ${name}${version > 1 ? `, đính chính lần ${version - 1}` : ''}`;
}
