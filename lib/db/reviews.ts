import type { Answer } from '@/lib/domain/answer.ts';
import type { ReturnedLine } from '@/lib/domain/report.ts';
import type { Db } from './client.ts';
import { Prisma } from './generated/client.ts';
import { PROPOSAL, proposalColumns } from './proposals.ts';
import { type Question, question } from './rows-as-json.ts';

export type Decision = {
  id: number;
  versionId: number;
  versionNumber: number;
  decision: 'approve' | 'return';
  note: string | null;
  reviewer: string;
  decidedAt: Date;
  reopened: { at: Date; by: string; reason: string } | null;
  lines: ReturnedLine[];
};

/** Every decision on a report, newest first. */
export function decisionsOf(submissionId: number): Question<Decision[]> {
  return question(decisionsWhere(Prisma.sql`r.submission_id = ${submissionId}`), toDecisions);
}

/** Who decided on a version, null while nobody has. */
export function decisionOn(versionId: number): Question<Decision | null> {
  const query = decisionsWhere(Prisma.sql`r.submission_version_id = ${versionId}`);
  return question(query, (rows: Row[]) => toDecisions(rows)[0] ?? null);
}

export type NewDecision = {
  submissionId: number;
  submissionVersionId: number;
  decision: 'approve' | 'return';
  note: string | null;
  reviewerId: number;
  decidedAt: Date;
};

/** A line that goes back: why, and the value that is proposed for it, if any. */
export type DecidedLine = { lineKey: string; reason: string; proposal: Answer | null };

export function decided(decision: NewDecision): Prisma.Sql {
  const { submissionId, submissionVersionId, note, reviewerId, decidedAt } = decision;
  return Prisma.sql`
    insert into reviews (submission_id, submission_version_id, decision, note, reviewer_id, decided_at)
    values (${submissionId}, ${submissionVersionId}, ${decision.decision}, ${note}, ${reviewerId}, ${decidedAt})`;
}

export async function insertReviewLines(tx: Db, versionId: number, lines: readonly DecidedLine[]): Promise<void> {
  if (lines.length === 0) return;
  const { id: reviewId } = await tx.review.findUniqueOrThrow({ where: { submissionVersionId: versionId } });
  const data = lines.map(({ proposal, ...line }) => ({ reviewId, ...line, ...proposalColumns(proposal) }));
  await tx.reviewLine.createMany({ data });
}

export async function reopenDecision(tx: Db, reviewId: number, by: number, at: Date, reason: string): Promise<void> {
  await tx.review.update({ where: { id: reviewId }, data: { reopenedAt: at, reopenedById: by, reopenReason: reason } });
}

/** The agency's reply stands beside the frozen reason. */
export async function replyToLine(tx: Db, lineId: number, reply: string, by: number, at: Date): Promise<void> {
  await tx.reviewLine.update({ where: { id: lineId }, data: { reply, repliedById: by, repliedAt: at } });
}

type Row = Omit<Decision, 'decidedAt' | 'reopened'> & {
  decidedAt: string;
  reopenedAt: string | null;
  reopenedBy: string | null;
  reopenReason: string | null;
};

function decisionsWhere(which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select r.id, r.submission_version_id as "versionId", v.number as "versionNumber", r.decision, r.note, u.full_name as reviewer,
      r.decided_at as "decidedAt", r.reopened_at as "reopenedAt", o.full_name as "reopenedBy", r.reopen_reason as "reopenReason",
      coalesce((select json_agg(json_build_object('id', l.id, 'lineKey', l.line_key, 'reason', l.reason, 'reply', l.reply,
        'proposal', ${PROPOSAL}) order by l.id) from review_lines l where l.review_id = r.id), '[]') as lines
    from reviews r join submission_versions v on v.id = r.submission_version_id join users u on u.id = r.reviewer_id
    left join users o on o.id = r.reopened_by_id
    where ${which} order by r.id desc`;
}

function toDecisions(rows: readonly Row[]): Decision[] {
  return rows.map(({ decidedAt, reopenedAt, reopenedBy, reopenReason, ...decision }) => ({
    ...decision,
    decidedAt: new Date(decidedAt),
    reopened:
      reopenedAt && reopenReason ? { at: new Date(reopenedAt), by: reopenedBy ?? '', reason: reopenReason } : null,
  }));
}
