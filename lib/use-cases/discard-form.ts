import { recordEvent } from '@/lib/db/events.ts';
import { clearFormDraft, readFormDraft } from '@/lib/db/form-drafts.ts';
import { deleteFormVersion } from '@/lib/db/form-versions.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { requireDraft, type SeenForm } from './edit-form.ts';

/** Bỏ bản nháp: the journal keeps what it was. */
export async function discardForm(actor: Actor, { versionId, seenRevision }: SeenForm): Promise<void> {
  await inTransaction(async (tx) => {
    const version = await requireDraft(actor, versionId, tx);
    if (version.revision !== seenRevision) refuse('stale');
    const draft = await readFormDraft(version.id, tx);
    await clearFormDraft(tx, version.id);
    await deleteFormVersion(tx, version);
    await recordEvent(tx, actor, {
      action: 'form.discarded',
      subject: 'form',
      subjectId: version.formId,
      provinceId: version.provinceId,
      before: JSON.parse(JSON.stringify({ version: version.version, title: version.title, ...draft })),
    });
  });
}
