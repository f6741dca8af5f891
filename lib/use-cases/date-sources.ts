import type { Db } from '@/lib/db/client.ts';
import { findDocument, type NewDocument, saveDocument } from '@/lib/db/documents.ts';
import type { DateDocuments } from '@/lib/db/periods.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { DateSources } from '@/lib/domain/period-dates.ts';
import { refuse } from '@/lib/domain/refusal.ts';

/** Where each date comes from: a document on record by its id, the one written down here, or null (Sở Nội vụ itself). */
export type DateSourceChoices = DateSources<number | 'written'> & { written: Omit<NewDocument, 'provinceId'> | null };

/** The documents by id, the new one written down once. Refuses not-found for a document of another province. */
export async function saveDateSources(
  tx: Db,
  actor: Actor,
  provinceId: number,
  { written, ...chosen }: DateSourceChoices,
): Promise<DateDocuments & { documentId: number | null }> {
  const isUsed = Object.values(chosen).includes('written');
  const writtenId = isUsed && written ? await saveDocument(tx, { ...written, provinceId }) : null;
  const idOf = async (choice: number | 'written' | null) => {
    if (choice === 'written') return writtenId;
    if (choice !== null && !(await findDocument(actor, choice, provinceId, tx))) refuse('not-found');
    return choice;
  };
  return {
    documentId: await idOf(chosen.window),
    dueDocumentId: await idOf(chosen.due),
    ministryDueDocumentId: await idOf(chosen.ministryDue),
    locksDocumentId: await idOf(chosen.lock),
  };
}
