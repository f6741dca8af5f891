import { recordEvent } from '@/lib/db/events.ts';
import { listAnswerers, readFormDraft } from '@/lib/db/form-drafts.ts';
import { releaseFormVersion } from '@/lib/db/form-versions.ts';
import { inTransaction, now } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { findFormFaults } from '@/lib/domain/form-check.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { formFaultInWords } from '@/lib/text/form-faults.ts';
import { requireDraft, type SeenForm } from './edit-form.ts';

/** Ban hành biểu: from now on a period may ask it, and nobody may change it. Refuses an unsound one ('form-faulty'). */
export async function releaseForm(actor: Actor, { versionId, seenRevision }: SeenForm): Promise<void> {
  await inTransaction(async (tx) => {
    const version = await requireDraft(actor, versionId, tx);
    if (version.revision !== seenRevision) refuse('stale');
    const draft = await readFormDraft(version.id, tx);
    const faults = findFormFaults(draft, (await listAnswerers(version.provinceId, tx)).who);
    const [first] = faults;
    if (first) refuse('form-faulty', { first: formFaultInWords(first, draft), count: faults.length });
    if (!(await releaseFormVersion(tx, actor, version, await now(tx)))) refuse('stale');
    await recordEvent(tx, actor, {
      action: 'form.released',
      subject: 'form',
      subjectId: version.formId,
      provinceId: version.provinceId,
      after: { version: version.version, rows: draft.rows.length, rules: draft.rules.length },
    });
  });
}
