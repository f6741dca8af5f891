import type { Db } from '@/lib/db/client.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { listSections, upsertSections } from '@/lib/db/sections.ts';
import { lockSubmission, saveSubmission } from '@/lib/db/submissions.ts';
import { inTransaction, now, today } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { mayWriteReport } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { type SectionText, sortSections, type TypedSection } from '@/lib/domain/section.ts';
import { requireEditable } from '@/lib/domain/submission.ts';

export type SavedSections = {
  savedAt: Date;
  written: number;
  conflicts: SectionText[];
  /** As they stand now. */
  sections: SectionText[];
};

export type SectionsInput = { submissionId: number; sections: readonly TypedSection[] };

/** Lưu phần lời: one section or all; nobody's text is overwritten unseen, and the same sent twice changes nothing. */
export async function saveSections(actor: Actor, input: SectionsInput): Promise<SavedSections> {
  return inTransaction((tx) => saveSectionsIn(tx, actor, input));
}

/** The same as a part of a wider act. */
export async function saveSectionsIn(tx: Db, actor: Actor, input: SectionsInput): Promise<SavedSections> {
  const submission = (await lockSubmission(actor, input.submissionId, tx)) ?? refuse('not-found');
  if (!mayWriteReport(actor, submission)) refuse('not-allowed');
  requireEditable(submission, await today(tx));

  const { formVersionId } = submission.period;
  const stored = await listSections(formVersionId, submission.id, tx);
  const { writes, conflicts } = sortSections(stored, input.sections);
  const at = await now(tx);
  if (writes.length > 0) {
    await upsertSections(tx, submission.id, writes, actor.userId, at);
    await saveSubmission(tx, submission, {}, at);
    await recordEvent(tx, actor, {
      action: 'submission.saved',
      subject: 'submission',
      subjectId: submission.id,
      provinceId: submission.provinceId,
      before: {
        sections: textsOf(stored.filter(({ sectionId }) => writes.some((one) => one.sectionId === sectionId))),
      },
      after: { sections: textsOf(writes) },
    });
  }
  const sections = writes.length > 0 ? await listSections(formVersionId, submission.id, tx) : stored;
  return { savedAt: at, written: writes.length, conflicts, sections };
}

function textsOf(sections: readonly { sectionId: number; text: string }[]) {
  return sections.map(({ sectionId, text }) => ({ sectionId, text }));
}
