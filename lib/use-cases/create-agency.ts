import { agencyExists, assignToGroups, insertAgency } from '@/lib/db/agencies.ts';
import type { Db } from '@/lib/db/client.ts';
import { type NewDocument, saveDocument } from '@/lib/db/documents.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { AgencyKind, AgencyLevel } from '@/lib/domain/agency.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { mayManageAgencies } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { slugOf } from '@/lib/domain/slug.ts';

export type AgencyFacts = {
  provinceId: number;
  name: string;
  shortName: string | null;
  kind: AgencyKind;
  level: AgencyLevel;
  validFrom: Day;
  reports: boolean;
  document: Omit<NewDocument, 'provinceId'>;
  section: string;
};

/** Thêm cơ quan: with the document that founded it; it takes its part in what falls due from its first day. Answers its id. */
export async function createAgency(actor: Actor, { document, ...facts }: AgencyFacts): Promise<number> {
  return inTransaction(async (tx) => {
    if (!mayManageAgencies(actor, facts)) refuse('not-allowed');
    const code = slugOf(facts.name);
    if (await agencyExists(tx, facts.provinceId, code)) refuse('duplicate', { what: facts.name });
    const documentId = await saveDocument(tx, { ...document, provinceId: facts.provinceId });
    return writeAgency(tx, actor, { ...facts, code, documentId, document: document.number ?? document.title });
  });
}

export type WrittenAgency = Omit<AgencyFacts, 'document'> & { code: string; documentId: number; document: string };

/** The agency itself, its part in the groups and its event, within a transaction that has checked who may. */
export async function writeAgency(
  tx: Db,
  actor: Actor,
  { section, document, documentId, ...facts }: WrittenAgency,
): Promise<number> {
  const name = facts.name.normalize('NFC');
  const id = await insertAgency(tx, { ...facts, name, documentId, sourceSection: section });
  const assignments = await assignToGroups(tx, id);
  const after = { ...facts, name, document, section, assignments };
  await recordEvent(tx, actor, {
    action: 'agency.created',
    subject: 'agency',
    subjectId: id,
    provinceId: facts.provinceId,
    after,
  });
  return id;
}
