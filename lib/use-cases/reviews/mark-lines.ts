import { recordEvent } from '@/lib/db/events.ts';
import { readReport } from '@/lib/db/reports.ts';
import { readUnderReview } from '@/lib/db/review-desk.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import { type Actor, ownAgenciesOf } from '@/lib/domain/actor.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { cleanLines, markableLines } from '@/lib/domain/review-desk.ts';
import { deskOf, type KeptMark, type NewMark } from '@/lib/domain/review-mark.ts';
import { requireUnderReview } from '@/lib/domain/submission.ts';
import type { TypedMark } from '@/lib/domain/typed-mark.ts';
import { findUndecided } from './find-undecided.ts';
import { keepNewMarks, understoodMarks } from './keep-new-marks.ts';

export type LinesToMark = {
  submissionId: number;
  /** The sending that the marks are about. */
  seenVersion: number;
  marks: readonly TypedMark[];
  /** Also every clean line that changed nowhere: Sở Nội vụ alone. */
  together?: boolean;
};

/**
 * Đánh dấu từng dòng: Sở Nội vụ on its way to a decision, an area reviewer within the area. Kept with the version that
 * was sent, so that the reviewer can leave and come back; decides nothing. Answers the desk's marks as they now stand.
 */
export async function markLines(
  actor: Actor,
  { submissionId, seenVersion, marks, together = false }: LinesToMark,
): Promise<KeptMark[]> {
  return inTransaction(async (tx) => {
    const waiting = await findUndecided(actor, submissionId, tx, () => undefined);
    const { submission, sent } = waiting;
    const under = await readUnderReview(await readReport(submission, tx), tx);
    const lines = markableLines(under);
    const desk = deskOf(actor, submission, lines) ?? refuse(isOwn(actor, submission) ? 'own-agency' : 'not-allowed');
    requireUnderReview({ ...submission, seenVersion, sentVersion: sent.number });

    const typed = understoodMarks(under.sheet, marks);
    const all = together && desk === 'staff' ? withClean(typed, cleanLines(under)) : typed;
    const { kept, news } = await keepNewMarks(tx, actor, waiting, desk, { lines, marks: all });
    if (news.length === 0) return kept;
    await recordEvent(tx, actor, {
      action: desk === 'staff' ? 'review.marked' : 'review.checked',
      subject: 'review',
      subjectId: submissionId,
      provinceId: submission.provinceId,
      after: { version: sent.number, marks: news.map(({ seen: _, ...mark }) => mark) },
    });
    return kept;
  });
}

/** What is marked by hand stands; the clean lines beside it are approved. */
function withClean(marks: readonly NewMark[], clean: readonly string[]): NewMark[] {
  const byHand = marks.filter(({ lineKey, mark }) => mark !== 'open' || !clean.includes(lineKey));
  const said = new Set(byHand.map(({ lineKey }) => lineKey));
  const approved = clean.filter((lineKey) => !said.has(lineKey));
  return [
    ...byHand,
    ...approved.map((lineKey) => ({ lineKey, mark: 'approved' as const, note: null, proposal: null, seen: null })),
  ];
}

function isOwn(actor: Actor, { agencyId }: { agencyId: number }): boolean {
  return ownAgenciesOf(actor).includes(agencyId);
}
