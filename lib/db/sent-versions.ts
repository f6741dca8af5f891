import type { Actor } from '@/lib/domain/actor.ts';
import type { Answer } from '@/lib/domain/answer.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { Sending } from '@/lib/domain/sent-change.ts';
import { type Db, db } from './client.ts';
import { Prisma } from './generated/client.ts';
import type { ReportHead } from './submissions.ts';
import type { ProgressWrite } from './task-lines.ts';

/** A report as it was sent: frozen, so that an approval can be reprinted as it was. */
export type SentContent = {
  /** What was sent before there were sections has its words in `narrative`. */
  head: ReportHead & { narrative?: string | null };
  answers: Record<string, Answer>;
  explanations: Record<string, string>;
  tasks: ProgressWrite[];
  /** Which files it had, by place and hash; absent in what was sent before files could be attached. */
  /** By key, as written; see `head`. */
  sections?: Record<string, string>;
  /** Sent before the cut-off day of its figures, and why; absent when it was not. */
  early?: { cutOffOn: Day; reason: string };
  evidence?: { place: string; fileName: string; sha256: string }[];
};

/** What was sent of each task. */
export function progressIn({ tasks }: SentContent): Map<number, ProgressWrite> {
  return new Map(tasks.map((task) => [task.assignmentId, task]));
}

export function versionSent(
  actor: Actor,
  version: { submissionId: number; number: number; content: SentContent; contentHash: string; at: Date },
): Prisma.Sql {
  const { submissionId, number, content, contentHash, at } = version;
  return Prisma.sql`
    insert into submission_versions (submission_id, number, content, content_hash, submitted_by_id, submitted_at)
    values (${submissionId}, ${number}, ${JSON.stringify(content)}::jsonb, ${contentHash}, ${actor.userId}, ${at})`;
}

export async function markWithdrawn(tx: Db, versionId: number, at: Date): Promise<void> {
  await tx.submissionVersion.update({ where: { id: versionId }, data: { withdrawnAt: at } });
}

/** The answers of an earlier sending by row key, for "what changed since"; null when there is none. */
export async function findSentContent(
  submissionId: number,
  number: number,
  tx: Db = db(),
): Promise<SentContent | null> {
  const row = await tx.submissionVersion.findUnique({
    where: { submissionId_number: { submissionId, number } },
    select: { content: true },
  });
  return row === null ? null : (row.content as unknown as SentContent);
}

/** Every sending of a report that was not withdrawn, oldest first. The caller has already found the report within its scope. */
export async function listSendings(submissionId: number, tx: Db = db()): Promise<Sending[]> {
  const rows = await tx.submissionVersion.findMany({
    where: { submissionId, withdrawnAt: null },
    select: { number: true, submittedAt: true, content: true, submittedBy: { select: { fullName: true } } },
    orderBy: { number: 'asc' },
  });
  return rows.map(({ number, submittedAt, content, submittedBy }) => ({
    ...{ number, sentAt: submittedAt, sentBy: submittedBy.fullName },
    answers: (content as unknown as SentContent).answers,
  }));
}

/** The newest version that each agency sent in a period, with its hash: what an approval was bound to. */
export async function listSentHashes(
  periodId: number,
  tx: Db,
): Promise<Map<number, { version: number; hash: string; sentAt: string }>> {
  const rows = await tx.$queryRaw<{ agencyId: number; version: number; hash: string; sentAt: Date }[]>`
    select distinct on (s.id) s.agency_id as "agencyId", v.number as version, v.content_hash as hash, v.submitted_at as "sentAt"
    from submissions s join submission_versions v on v.submission_id = s.id and v.withdrawn_at is null
    where s.period_id = ${periodId} order by s.id, v.number desc`;
  return new Map(rows.map(({ agencyId, sentAt, ...row }) => [agencyId, { ...row, sentAt: sentAt.toISOString() }]));
}
