import type { Db } from '@/lib/db/client.ts';
import {
  listAnswerers,
  listKeysOfForm,
  listSectionKeysOfForm,
  listSeries,
  readFormDraft,
} from '@/lib/db/form-drafts.ts';
import { lockFormVersion } from '@/lib/db/form-versions.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { isSameForm } from '@/lib/domain/form-difference.ts';
import { mayManageForms } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { readWorkbookCells } from '@/lib/reading/files/open.ts';
import { readForm } from '@/lib/reading/form/read-form.ts';
import { sheetFaultInWords } from '@/lib/text/sheet-faults.ts';
import { type SeenForm, writeDraft } from './edit-form.ts';
import { copyVersion } from './make-form-version.ts';

/** So many faults are told; the rest are counted. */
const TOLD = 30;

/**
 * Tải biểu lên: the workbook replaces a draft, or becomes a new draft of a released version. Answers the draft's id.
 * Refuses what cannot be read, each fault by sheet, row and column ('form-sheets'), and what changes nothing.
 */
export async function importForm(
  actor: Actor,
  { versionId, seenRevision }: SeenForm,
  file: { name: string; bytes: Uint8Array },
): Promise<number> {
  const sheets = await readWorkbookCells(file.bytes, file.name);
  return inTransaction(async (tx) => {
    const version = (await lockFormVersion(actor, versionId, tx)) ?? refuse('not-found');
    if (!mayManageForms(actor, version)) refuse('not-allowed');
    const { draft, faults } = readForm(sheets, await knownOf(version, tx));
    if (faults.length > 0)
      refuse('form-sheets', { count: faults.length, lines: faults.slice(0, TOLD).map(sheetFaultInWords).join('\n') });
    const before = await readFormDraft(version.id, tx);
    if (isSameForm(before, draft)) refuse('form-unchanged');
    if (version.releasedAt !== null) return copyVersion(tx, actor, version, draft);
    if (version.revision !== seenRevision) refuse('stale');
    await writeDraft(tx, actor, version, before, draft);
    return version.id;
  });
}

async function knownOf(version: { formId: number; provinceId: number }, tx: Db) {
  const { agencies, groups } = await listAnswerers(version.provinceId, tx);
  const series = new Set((await listSeries(version.provinceId, tx)).map(({ code }) => code));
  return {
    ...{ agencies, groups, series },
    keys: new Set(await listKeysOfForm(version.formId, tx)),
    sectionKeys: new Set(await listSectionKeysOfForm(version.formId, tx)),
  };
}
