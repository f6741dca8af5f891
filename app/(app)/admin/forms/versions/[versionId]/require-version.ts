import { notFound, redirect } from 'next/navigation';
import { readFormDraft } from '@/lib/db/form-drafts.ts';
import { type FormVersionHead, findFormVersion } from '@/lib/db/form-versions.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { FormDraft } from '@/lib/domain/form-draft.ts';
import { idFrom } from '@/lib/forms/address.ts';
import { routes } from '@/lib/routes.ts';
import { requireStaff } from '../../../accounts/require-staff.ts';

export type OpenVersion = { actor: Actor; version: FormVersionHead; draft: FormDraft };

export async function requireVersion(versionId: string): Promise<OpenVersion> {
  const actor = await requireStaff();
  const version = (await findFormVersion(actor, idFrom(versionId) ?? 0)) ?? notFound();
  return { actor, version, draft: await readFormDraft(version.id) };
}

/** What is released is looked at, row by row, on its own page. */
export async function requireDraftVersion(versionId: string): Promise<OpenVersion> {
  const open = await requireVersion(versionId);
  if (open.version.releasedAt !== null) redirect(routes.formVersion(open.version.id));
  return open;
}

/** Keys and codes stand in addresses as they are. */
export function textFrom(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return notFound();
  }
}
