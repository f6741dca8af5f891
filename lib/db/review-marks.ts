import type { Actor } from '@/lib/domain/actor.ts';
import type { Round } from '@/lib/domain/review-lines.ts';
import type { Desk, KeptMark, LineMark } from '@/lib/domain/review-mark.ts';
import { type Db, db } from './client.ts';
import { Prisma } from './generated/client.ts';
import { PROPOSAL, proposalColumns } from './proposals.ts';
import { ask, type Question, question } from './rows-as-json.ts';
import { progressIn, type SentContent } from './sent-versions.ts';

/** What was marked on one sent version, in the order in which it was. For reviewers' eyes only. */
export function listMarks(versionId: number, tx: Db = db()): Promise<KeptMark[]> {
  return ask(tx, marksOn(versionId));
}

export function marksOn(versionId: number): Question<KeptMark[]> {
  return question(
    Prisma.sql`
    select l.line_key as "lineKey", l.desk, l.mark, l.note, ${PROPOSAL} as proposal, l.marked_by_id as "byId", u.full_name as by,
      l.marked_at as at, l.seq
    from review_marks l join users u on u.id = l.marked_by_id
    where l.submission_version_id = ${versionId} order by l.seq, l.line_key`,
    (rows: (Omit<KeptMark, 'at'> & { at: string })[]) => rows.map(({ at, ...mark }) => ({ ...mark, at: new Date(at) })),
  );
}

/** Keeps each mark over what stood on its line. The caller holds the report's row, so that the numbers only grow. */
export async function keepMarks(
  tx: Db,
  actor: Actor,
  versionId: number,
  desk: Desk,
  { marks, seq, at }: { marks: readonly LineMark[]; seq: number; at: Date },
): Promise<void> {
  for (const { lineKey, mark, note, proposal } of marks) {
    const said = { mark, note, ...proposalColumns(proposal), markedById: actor.userId, markedAt: at, seq };
    await tx.reviewMark.upsert({
      where: { submissionVersionId_lineKey_desk: { submissionVersionId: versionId, lineKey, desk } },
      create: { submissionVersionId: versionId, lineKey, desk, ...said },
      update: said,
    });
  }
}

/** The rounds of a report that were decided, with what was sent in each and what was said of its lines. */
export async function listRounds(submissionId: number, tx: Db = db()): Promise<Round[]> {
  const rows = await tx.review.findMany({
    where: { submissionId },
    include: {
      lines: { select: { lineKey: true } },
      submissionVersion: {
        select: {
          number: true,
          content: true,
          marks: { where: { desk: 'staff', mark: 'approved' }, select: { lineKey: true } },
        },
      },
    },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ decision, lines, submissionVersion: { number, marks, ...sent } }) => {
    const content = sent.content as unknown as SentContent;
    return {
      number,
      decision: decision as Round['decision'],
      answers: content.answers,
      explanations: content.explanations,
      tasks: progressIn(content),
      sections: content.sections ?? {},
      approved: marks.map(({ lineKey }) => lineKey),
      returned: lines.map(({ lineKey }) => lineKey),
    };
  });
}
