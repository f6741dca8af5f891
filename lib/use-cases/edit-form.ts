import type { Db } from '@/lib/db/client.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { listAnswerers, readFormDraft, saveFormDraft } from '@/lib/db/form-drafts.ts';
import { type FormVersionHead, lockFormVersion } from '@/lib/db/form-versions.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { findFormFaults } from '@/lib/domain/form-check.ts';
import { compareForms, isSameForm } from '@/lib/domain/form-difference.ts';
import type { FormDraft } from '@/lib/domain/form-draft.ts';
import { mayManageForms } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { formFaultInWords } from '@/lib/text/form-faults.ts';

/** The draft and the revision of it that was on screen. */
export type SeenForm = { versionId: number; seenRevision: number };

export type Change = (draft: FormDraft, version: FormVersionHead, tx: Db) => FormDraft | Promise<FormDraft>;

/**
 * One change of a draft: held, changed, checked as a whole, and written. A draft is sound at every step, but for being
 * empty. Refuses what is released ('form-released'), unseen ('stale') or unsound ('form-faulty').
 */
export async function editForm(actor: Actor, { versionId, seenRevision }: SeenForm, change: Change): Promise<void> {
  await inTransaction(async (tx) => {
    const version = await requireDraft(actor, versionId, tx);
    if (version.revision !== seenRevision) refuse('stale');
    const before = await readFormDraft(version.id, tx);
    const after = await change(before, version, tx);
    if (isSameForm(before, after)) return;
    await writeDraft(tx, actor, version, before, after);
  });
}

/** A locked version that may still be changed. */
export async function requireDraft(actor: Actor, versionId: number, tx: Db): Promise<FormVersionHead> {
  const version = (await lockFormVersion(actor, versionId, tx)) ?? refuse('not-found');
  if (!mayManageForms(actor, version)) refuse('not-allowed');
  if (version.releasedAt !== null) refuse('form-released', { version: version.version });
  return version;
}

export async function writeDraft(
  tx: Db,
  actor: Actor,
  version: FormVersionHead,
  before: FormDraft,
  after: FormDraft,
): Promise<void> {
  const { who } = await listAnswerers(version.provinceId, tx);
  const faults = findFormFaults(after, who).filter(({ fault }) => fault !== 'no-rows');
  const [first] = faults;
  if (first) refuse('form-faulty', { first: formFaultInWords(first, after), count: faults.length });
  await saveFormDraft(tx, version, after);
  const { changedRows, changedRules, changedSections, ...rest } = compareForms(before, after);
  const changed = [...changedRows, ...changedRules, ...changedSections];
  await recordEvent(tx, actor, {
    action: 'form.changed',
    subject: 'form',
    subjectId: version.formId,
    provinceId: version.provinceId,
    before: JSON.parse(JSON.stringify(changed.map((one) => one.before))),
    after: JSON.parse(
      JSON.stringify({
        version: version.version,
        changed: changed.map((one) => one.after),
        ...rest,
      }),
    ),
  });
}
