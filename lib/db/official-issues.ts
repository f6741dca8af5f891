import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { mayReadPlans } from '@/lib/domain/policy.ts';
import { type Db, db } from './client.ts';
import { dayFromDb, dayToDb } from './days.ts';
import type { Prisma } from './generated/client.ts';

/** bản phát hành, without the file itself. */
export type OfficialIssue = {
  id: number;
  periodId: number;
  /** The frozen figures that it was written from. */
  figuresId: number;
  version: number;
  number: string;
  issuedOn: Day;
  hash: string;
  /** Of the workbook beside it; null: it went out without one. */
  appendixHash: string | null;
  unboundReason: string | null;
  correctionReason: string | null;
  by: string;
  at: Date;
  /** Why it is being written anew; null: it stands. */
  corrected: string | null;
};

/** What was issued of a period, newest first. */
export function listOfficialIssues(periodId: number, tx: Db = db()): Promise<OfficialIssue[]> {
  return queryIssues({ periodId }, tx);
}

/** All that a province has issued; whoever reads published reports reads it. */
export async function listIssuesOfProvince(actor: Actor, provinceId: number, tx: Db = db()): Promise<OfficialIssue[]> {
  return mayReadPlans(actor) ? queryIssues({ period: { provinceId } }, tx) : [];
}

export type IssuedFile = { content: Uint8Array; hash: string; number: string; issuedOn: Day };

/** The file as it went out; whoever reads published reports reads it. */
export async function findIssuedFile(actor: Actor, issueId: number, tx: Db = db()): Promise<IssuedFile | null> {
  if (!mayReadPlans(actor)) return null;
  const row = await tx.officialIssue.findUnique({ where: { id: issueId } });
  return row && { content: row.content, hash: row.contentHash, number: row.number, issuedOn: dayFromDb(row.issuedOn) };
}

/** The appendix as a workbook, as it went out beside the report. */
export async function findIssuedAppendix(actor: Actor, issueId: number, tx: Db = db()): Promise<IssuedFile | null> {
  if (!mayReadPlans(actor)) return null;
  const row = await tx.officialAppendix.findUnique({
    where: { issueId },
    include: { issue: { omit: { content: true } } },
  });
  if (row === null) return null;
  const { content, contentHash: hash, issue } = row;
  return { content, hash, number: issue.number, issuedOn: dayFromDb(issue.issuedOn) };
}

export type ToIssue = {
  periodId: number;
  version: number;
  figuresId: number;
  number: string;
  issuedOn: Day;
  content: Uint8Array;
  hash: string;
  appendix: { content: Uint8Array; hash: string };
  unboundReason: string | null;
  correctionReason: string | null;
};

export async function insertOfficialIssue(tx: Db, actor: Actor, issue: ToIssue, at: Date): Promise<number> {
  const { hash: contentHash, issuedOn, content, appendix, ...rest } = issue;
  const { id } = await tx.officialIssue.create({
    data: {
      ...{ ...rest, contentHash, issuedOn: dayToDb(issuedOn), content: new Uint8Array(content) },
      ...{ issuedById: actor.userId, issuedAt: at },
      appendix: { create: { content: new Uint8Array(appendix.content), contentHash: appendix.hash } },
    },
    select: { id: true },
  });
  return id;
}

export async function insertOfficialCorrection(
  tx: Db,
  actor: Actor,
  { issueId, reason }: { issueId: number; reason: string },
  at: Date,
): Promise<void> {
  await tx.officialCorrection.create({ data: { issueId, reason, begunById: actor.userId, begunAt: at } });
}

async function queryIssues(where: Prisma.OfficialIssueWhereInput, tx: Db): Promise<OfficialIssue[]> {
  const rows = await tx.officialIssue.findMany({
    where,
    omit: { content: true },
    include: {
      issuedBy: { select: { fullName: true } },
      correction: { select: { reason: true } },
      appendix: { select: { contentHash: true } },
    },
    orderBy: { version: 'desc' },
  });
  return rows.map(({ issuedOn, contentHash, issuedBy, issuedAt, correction, appendix, ...row }) => ({
    ...{
      id: row.id,
      periodId: row.periodId,
      figuresId: row.figuresId,
      version: row.version,
      number: row.number,
      issuedOn: dayFromDb(issuedOn),
      hash: contentHash,
      appendixHash: appendix?.contentHash ?? null,
    },
    ...{ unboundReason: row.unboundReason, correctionReason: row.correctionReason },
    ...{ by: issuedBy.fullName, at: issuedAt, corrected: correction?.reason ?? null },
  }));
}
