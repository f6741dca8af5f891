import { listSectionKeysOfForm } from '@/lib/db/form-drafts.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { type DraftSection, type FormDraft, freshKey } from '@/lib/domain/form-draft.ts';
import { moveSection, putSection, removeSection } from '@/lib/domain/form-outline.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { slugOf } from '@/lib/domain/slug.ts';
import { editForm, type SeenForm } from './edit-form.ts';

export type TypedFormSection = Omit<DraftSection, 'key'>;

/** Thêm mục đề cương: after the section that `after` names, or at the end. */
export async function addFormSection(
  actor: Actor,
  seen: SeenForm,
  section: TypedFormSection,
  after: string | null,
): Promise<void> {
  await editForm(actor, seen, async (draft, version, tx) => {
    const taken = [...(await listSectionKeysOfForm(version.formId, tx)), ...draft.sections.map(({ key }) => key)];
    return putSection(draft, { ...section, key: freshKey(slugOf(section.title), taken) }, after);
  });
}

/** Sửa mục: its key stays, so that earlier reports are still compared with it. */
export async function changeFormSection(actor: Actor, seen: SeenForm, section: DraftSection): Promise<void> {
  await editForm(actor, seen, (draft) => putSection(known(draft, section.key), section));
}

export async function moveFormSection(actor: Actor, seen: SeenForm, key: string, way: 'up' | 'down'): Promise<void> {
  await editForm(actor, seen, (draft) => moveSection(known(draft, key), key, way));
}

export async function removeFormSection(actor: Actor, seen: SeenForm, key: string): Promise<void> {
  await editForm(actor, seen, (draft) => removeSection(known(draft, key), key));
}

function known(draft: FormDraft, key: string): FormDraft {
  return draft.sections.some((section) => section.key === key) ? draft : refuse('not-found');
}
