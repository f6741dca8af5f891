import { recordEvent } from '@/lib/db/events.ts';
import { findEvidence, listPlacesOf } from '@/lib/db/evidence.ts';
import { eraseContent, lockContent } from '@/lib/db/evidence-contents.ts';
import { inTransaction, now } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { mayEraseEvidence } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';

/**
 * Xóa tệp theo quy định: the bytes go wherever they stand in the province, in sent versions too; the hash, who, when and
 * why stay, and every report that had the file says so in its journal. Answers the report that it was asked from. Refuses 'reason-required', 'erased-content'.
 */
export async function eraseEvidence(actor: Actor, evidenceId: number, reason: string): Promise<number> {
  return inTransaction(async (tx) => {
    const file = (await findEvidence(actor, evidenceId, tx)) ?? refuse('not-found');
    if (!mayEraseEvidence(actor, file)) refuse('not-allowed');
    const words = reason.normalize('NFC').trim();
    if (words === '') refuse('reason-required');
    const content = await lockContent(tx, file.provinceId, file.sha256);
    if (content?.erasedAt) refuse('erased-content', { fileName: file.fileName });

    const places = await listPlacesOf(file, tx);
    await eraseContent(tx, file, { byId: actor.userId, at: await now(tx), reason: words });
    for (const submissionId of new Set(places.map((place) => place.submissionId)))
      await recordEvent(tx, actor, {
        action: 'evidence.erased',
        subject: 'submission',
        subjectId: submissionId,
        provinceId: file.provinceId,
        before: { sha256: file.sha256, size: file.size, mediaType: file.mediaType, places: places.length },
        reason: words,
      });
    return file.submissionId;
  });
}
