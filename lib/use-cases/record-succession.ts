import {
  type AgencyEntry,
  findAgency,
  insertSuccession,
  listSuccessions,
  releaseFromGroups,
  saveLastDay,
} from '@/lib/db/agencies.ts';
import { consolidateOpenPeriods } from '@/lib/db/consolidation.ts';
import { type NewDocument, saveDocument } from '@/lib/db/documents.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { type Day, plusDays } from '@/lib/domain/calendar.ts';
import { mayManageAgencies } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';

export type SuccessionFacts = {
  predecessorId: number;
  successorId: number;
  effectiveOn: Day;
  document: Omit<NewDocument, 'provinceId'>;
  section: string;
};

/** Ghi nhận kế thừa: from a day the successor answers for the predecessor, which ends the day before. Old records stay as they are. */
export async function recordSuccession(actor: Actor, facts: SuccessionFacts): Promise<void> {
  await inTransaction(async (tx) => {
    const predecessor = (await findAgency(actor, facts.predecessorId, tx)) ?? refuse('not-found');
    const successor = (await findAgency(actor, facts.successorId, tx)) ?? refuse('not-found');
    if (!mayManageAgencies(actor, predecessor)) refuse('not-allowed');
    if (successor.provinceId !== predecessor.provinceId) refuse('not-found');
    checkDays(predecessor, successor, facts.effectiveOn);
    const known = await listSuccessions(actor, predecessor.provinceId, tx);
    if (known.some((entry) => entry.predecessorId === predecessor.id && entry.successorId === successor.id)) {
      refuse('duplicate', { what: `${predecessor.name} → ${successor.name}` });
    }

    const { document, section, ...days } = facts;
    const documentId = await saveDocument(tx, { ...document, provinceId: predecessor.provinceId });
    await insertSuccession(tx, { ...days, documentId, sourceSection: section });
    const validTo = plusDays(facts.effectiveOn, -1);
    if (predecessor.validTo === null && !(await saveLastDay(tx, predecessor, validTo))) refuse('stale');
    const released = await releaseFromGroups(tx, predecessor.id);
    await consolidateOpenPeriods(tx, { provinceId: predecessor.provinceId });
    await recordEvent(tx, actor, {
      action: 'agency.succeeded',
      subject: 'agency',
      subjectId: predecessor.id,
      provinceId: predecessor.provinceId,
      before: { validTo: predecessor.validTo },
      after: {
        ...days,
        document: document.number ?? document.title,
        section,
        validTo: predecessor.validTo ?? validTo,
        released,
      },
    });
  });
}

/** Nobody succeeds before it exists, and nobody is succeeded before its first day or while it goes on. */
function checkDays(predecessor: AgencyEntry, successor: AgencyEntry, effectiveOn: Day): void {
  const started = predecessor.validFrom !== null && effectiveOn <= predecessor.validFrom;
  const unborn = successor.validFrom !== null && effectiveOn < successor.validFrom;
  const gone = successor.validTo !== null && successor.validTo < effectiveOn;
  const goesOn = predecessor.validTo !== null && effectiveOn <= predecessor.validTo;
  if (predecessor.id === successor.id || started || unborn || gone || goesOn) refuse('succession-days');
}
