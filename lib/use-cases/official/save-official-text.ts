import { recordEvent } from '@/lib/db/events.ts';
import { listOfficialSections, upsertOfficialText } from '@/lib/db/official-reports.ts';
import { inTransaction, now } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { tokensOf } from '@/lib/domain/bound-text.ts';
import { type AcceptedFigures, acceptFigures } from '@/lib/domain/official-report.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { cleanSectionText } from '@/lib/domain/section.ts';
import { boundFigures } from '@/lib/writing/official/bound-figures.ts';
import { lockDraft } from './lock-draft.ts';
import { readValues } from './view-official-report.ts';

export type TypedOfficialText = {
  periodId: number;
  sectionId: number;
  seenVersion: number;
  text: string;
  /** Changed figures were looked at again, and what they said then. */
  again: boolean;
  seen: AcceptedFigures;
};

/** Lời văn of one section. Refuses: not-found, not-allowed, official-issued, stale. */
export async function saveOfficialText(actor: Actor, typed: TypedOfficialText): Promise<void> {
  const { periodId, sectionId, seenVersion, again, seen } = typed;
  await inTransaction(async (tx) => {
    const period = await lockDraft(actor, periodId, tx);
    const sections = await listOfficialSections(period, tx);
    const before = sections.find((section) => section.sectionId === sectionId) ?? refuse('not-found');
    if (before.version !== seenVersion) refuse('stale');
    const text = cleanSectionText(typed.text);
    const figures = boundFigures(tokensOf(text), await readValues(actor, period, tx));
    const accepted = acceptFigures(text, { before: before.accepted, now: figures, seen, again });
    await upsertOfficialText(tx, actor, period, { sectionId, text, accepted }, await now(tx));
    await recordEvent(tx, actor, {
      action: 'official-report.changed',
      subject: 'period',
      subjectId: periodId,
      provinceId: period.provinceId,
      before: { sectionId, text: before.text, accepted: before.accepted },
      after: { sectionId, text, accepted },
    });
  });
}
