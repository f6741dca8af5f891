import { listAnswerers, readFormDraft } from '@/lib/db/form-drafts.ts';
import { findFormVersion } from '@/lib/db/form-versions.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { writeFormWorkbook } from '@/lib/writing/form-workbook.ts';

/** Tải biểu về: a version as .xlsx, to be edited and uploaded again; null for an unknown one. */
export async function exportForm(actor: Actor, versionId: number): Promise<{ name: string; bytes: Uint8Array } | null> {
  const version = await findFormVersion(actor, versionId);
  if (version === null) return null;
  const { agencies, groups } = await listAnswerers(version.provinceId);
  const bytes = await writeFormWorkbook(await readFormDraft(version.id), namesOf([agencies, groups]));
  return { name: `${version.code}-ban-${version.version}`, bytes };
}

/** A name that two agencies share would not lead back to one of them: then the code stands there. */
function namesOf(lists: readonly (readonly { code: string; name: string }[])[]): Map<string, string> {
  return new Map(
    lists.flatMap((named) => {
      const folded = named.map(({ name }) => name.toLowerCase());
      const isShared = (name: string) => folded.indexOf(name.toLowerCase()) !== folded.lastIndexOf(name.toLowerCase());
      return named.flatMap(({ code, name }) => (isShared(name) ? [] : [[code, name] as const]));
    }),
  );
}
