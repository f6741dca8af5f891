import { recordEvent } from '@/lib/db/events.ts';
import { formCodeExists, insertForm } from '@/lib/db/form-versions.ts';
import { inTransaction, now } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { freshKey } from '@/lib/domain/form-draft.ts';
import { mayManageForms } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { slugOf } from '@/lib/domain/slug.ts';

/** Lập biểu mẫu: a new form with an empty draft as its first version. Answers the draft's id. */
export async function createForm(actor: Actor, form: { provinceId: number; title: string }): Promise<number> {
  return inTransaction(async (tx) => {
    if (!mayManageForms(actor, form)) refuse('not-found');
    const code = freshKey(slugOf(form.title), []);
    if (await formCodeExists(tx, form.provinceId, code)) refuse('duplicate', { what: form.title });
    const { formId, versionId } = await insertForm(tx, actor, { ...form, code }, await now(tx));
    await recordEvent(tx, actor, {
      action: 'form.created',
      subject: 'form',
      subjectId: formId,
      provinceId: form.provinceId,
      after: { ...form, code, version: 1 },
    });
    return versionId;
  });
}
