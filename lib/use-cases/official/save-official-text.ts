import { recordEvent } from '@/lib/db/events.ts';
import {
  type ApprovedText,
  findApprovedText,
  listOfficialSections,
  upsertOfficialText,
  upsertTakenText,
} from '@/lib/db/official-reports.ts';
import { inTransaction, now } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { nameTasks, tokensOf } from '@/lib/domain/bound-text.ts';
import { type AcceptedFigures, acceptFigures, withTaken } from '@/lib/domain/official-report.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { cleanSectionText, MOST_SECTION_CHARACTERS } from '@/lib/domain/section.ts';
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
  /** The approved report whose words are set below what was typed. */
  takenFrom: number | null;
};

/**
 * Lời văn of one section; with `takenFrom` an agency's approved words below it, kept as taken from there. Answers whose they
 * are. Refuses: not-found, not-allowed, official-issued, stale, section-too-long.
 */
export async function saveOfficialText(actor: Actor, typed: TypedOfficialText): Promise<ApprovedText | null> {
  const { periodId, sectionId, seenVersion, again, seen, takenFrom: submissionId } = typed;
  return inTransaction(async (tx) => {
    const period = await lockDraft(actor, periodId, tx);
    const sections = await listOfficialSections(period, tx);
    const before = sections.find((section) => section.sectionId === sectionId) ?? refuse('not-found');
    if (before.version !== seenVersion) refuse('stale');
    const taken =
      submissionId === null
        ? null
        : ((await findApprovedText(periodId, { sectionId, submissionId }, tx)) ?? refuse('not-found'));
    const text = cleanSectionText(withTaken(typed.text, taken?.text ?? ''));
    if (text.length > MOST_SECTION_CHARACTERS) refuse('section-too-long', { most: MOST_SECTION_CHARACTERS });
    const tokens = tokensOf(text);
    const figures = boundFigures(tokens, await readValues(actor, period, tx, nameTasks(tokens)));
    const accepted = acceptFigures(text, { before: before.accepted, now: figures, seen, again });
    const at = await now(tx);
    await upsertOfficialText(tx, actor, period, { sectionId, text, accepted }, at);
    if (taken !== null) await upsertTakenText(tx, actor, { periodId, sectionId, submissionId: taken.submissionId }, at);
    await recordEvent(tx, actor, {
      action: 'official-report.changed',
      subject: 'period',
      subjectId: periodId,
      provinceId: period.provinceId,
      before: { sectionId, text: before.text, accepted: before.accepted },
      after: { sectionId, text, accepted, ...(taken === null ? {} : { takenFrom: taken.submissionId }) },
    });
    return taken;
  });
}
