import type { Db } from '@/lib/db/client.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { readFormDraft, saveFormDraft } from '@/lib/db/form-drafts.ts';
import { type FormVersionHead, findForm, insertFormVersion, lockFormVersion } from '@/lib/db/form-versions.ts';
import { inTransaction, now } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { FormDraft } from '@/lib/domain/form-draft.ts';
import { mayManageForms } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';

/** Lập bản mới: a draft with every row, rule and section of the version, its statistics the same. Answers the draft's id. */
export async function makeFormVersion(actor: Actor, versionId: number): Promise<number> {
  return inTransaction(async (tx) => {
    const from = (await lockFormVersion(actor, versionId, tx)) ?? refuse('not-found');
    return copyVersion(tx, actor, from, await readFormDraft(from.id, tx));
  });
}

/** For a version that is locked. One draft of a form at a time, or nobody could say which is to be released. */
export async function copyVersion(tx: Db, actor: Actor, from: FormVersionHead, draft: FormDraft): Promise<number> {
  if (!mayManageForms(actor, from)) refuse('not-allowed');
  const versions = (await findForm(actor, from.formId, tx))?.versions ?? [];
  const open = versions.find((version) => version.releasedAt === null);
  if (open) refuse('form-draft-open', { version: open.version });
  const number = Math.max(...versions.map((version) => version.version)) + 1;
  const id = await insertFormVersion(tx, actor, from, number, await now(tx));
  await saveFormDraft(tx, { id, provinceId: from.provinceId }, draft);
  await recordEvent(tx, actor, {
    action: 'form.version-made',
    subject: 'form',
    subjectId: from.formId,
    provinceId: from.provinceId,
    after: { version: number, from: from.version, rows: draft.rows.length },
  });
  return id;
}
