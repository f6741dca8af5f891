import type { Answer } from '@/lib/domain/answer.ts';
import type { ReturnedLine } from '@/lib/domain/report.ts';
import { type Db, db } from './client.ts';
import type { Prisma } from './generated/client.ts';
import { proposalColumns, toProposal } from './proposals.ts';

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
export async function listDecisions(submissionId: number, tx: Db = db()): Promise<Decision[]> {
  const rows = await tx.review.findMany({ where: { submissionId }, include: PARTS, orderBy: { id: 'desc' } });
  return rows.map(toDecision);
}

/** Who decided on a version, null while nobody has. */
export async function findDecision(versionId: number, tx: Db = db()): Promise<Decision | null> {
  const row = await tx.review.findUnique({ where: { submissionVersionId: versionId }, include: PARTS });
  return row === null ? null : toDecision(row);
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

export async function insertDecision(tx: Db, decision: NewDecision, lines: readonly DecidedLine[]): Promise<void> {
  const data = lines.map(({ proposal, ...line }) => ({ ...line, ...proposalColumns(proposal) }));
  await tx.review.create({ data: { ...decision, lines: { createMany: { data } } } });
}

export async function reopenDecision(tx: Db, reviewId: number, by: number, at: Date, reason: string): Promise<void> {
  await tx.review.update({ where: { id: reviewId }, data: { reopenedAt: at, reopenedById: by, reopenReason: reason } });
}

/** The agency's reply stands beside the frozen reason. */
export async function replyToLine(tx: Db, lineId: number, reply: string, by: number, at: Date): Promise<void> {
  await tx.reviewLine.update({ where: { id: lineId }, data: { reply, repliedById: by, repliedAt: at } });
}

const PARTS = {
  submissionVersion: { select: { number: true } },
  reviewer: { select: { fullName: true } },
  reopenedBy: { select: { fullName: true } },
  lines: { orderBy: { id: 'asc' } },
} as const satisfies Prisma.ReviewInclude;

function toDecision(row: Prisma.ReviewGetPayload<{ include: typeof PARTS }>): Decision {
  return {
    id: row.id,
    versionId: row.submissionVersionId,
    versionNumber: row.submissionVersion.number,
    decision: row.decision as Decision['decision'],
    note: row.note,
    reviewer: row.reviewer.fullName,
    decidedAt: row.decidedAt,
    reopened:
      row.reopenedAt && row.reopenReason
        ? { at: row.reopenedAt, by: row.reopenedBy?.fullName ?? '', reason: row.reopenReason }
        : null,
    lines: row.lines.map(({ id, lineKey, reason, reply, ...columns }) => ({
      ...{ id, lineKey, reason, reply },
      proposal: toProposal(columns),
    })),
  };
}
