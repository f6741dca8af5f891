import type { Actor } from '@/lib/domain/actor.ts';
import type { EvidencePlace, EvidenceTarget } from '@/lib/domain/evidence.ts';
import { type Db, db } from './client.ts';
import type { Prisma } from './generated/client.ts';
import { visibleTo } from './submissions.ts';

export type Erasure = { at: Date; by: string; reason: string };

/** A file beside a row, a task or the report. Taken off it stays readable; erased it leaves its hash, who, when and why. */
export type EvidenceFile = {
  evidenceId: number;
  submissionId: number;
  provinceId: number;
  place: EvidencePlace;
  /** The row or the task part that it stands beside; null for the signed report. */
  id: number | null;
  fileName: string;
  sha256: string;
  mediaType: string;
  size: number;
  uploadedAt: Date;
  uploadedBy: string;
  detachedAt: Date | null;
  detachedBy: string | null;
  erasure: Erasure | null;
};

/** Where a file stands, for who decides whether its bytes go. */
export type EvidencePlaceOf = EvidenceFile & { agencyName: string; periodName: string };

const NAME = { select: { fullName: true } } as const;
const WHOLE = {
  uploadedBy: NAME,
  detachedBy: NAME,
  content: { include: { erasedBy: NAME } },
} as const satisfies Prisma.EvidenceInclude;
const WITH_REPORT = {
  ...WHOLE,
  submission: { select: { agency: { select: { name: true } }, period: { select: { name: true } } } },
} as const satisfies Prisma.EvidenceInclude;

/** All files of a report that the caller has already found within its scope, those taken off included. */
export async function listEvidence(submissionId: number, tx: Db = db()): Promise<EvidenceFile[]> {
  const rows = await tx.evidence.findMany({ where: { submissionId }, include: WHOLE, orderBy: { id: 'asc' } });
  return rows.map(toFile);
}

/** What agencies attached to their parts of a task, in approved reports that the actor sees; taken off or erased files are left out. */
export async function listTaskFiles(actor: Actor, taskId: number, tx: Db = db()): Promise<EvidencePlaceOf[]> {
  const rows = await tx.evidence.findMany({
    where: {
      ...{ place: 'task', assignment: { occurrence: { taskId } }, detachedAt: null, content: { erasedAt: null } },
      submission: { AND: [visibleTo(actor), { status: 'approved' }] },
    },
    include: WITH_REPORT,
    orderBy: { id: 'asc' },
  });
  return rows.map(toPlace);
}

/** Evidence of a report that the actor does not see is *not found*. */
export async function findEvidence(actor: Actor, id: number, tx: Db = db()): Promise<EvidencePlaceOf | null> {
  const row = await tx.evidence.findFirst({ where: { id, submission: visibleTo(actor) }, include: WITH_REPORT });
  return row === null ? null : toPlace(row);
}

/** Every place in the province where these bytes stand or stood. */
export async function listPlacesOf(
  { provinceId, sha256 }: { provinceId: number; sha256: string },
  tx: Db = db(),
): Promise<EvidencePlaceOf[]> {
  const rows = await tx.evidence.findMany({
    where: { provinceId, sha256 },
    include: WITH_REPORT,
    orderBy: { id: 'asc' },
  });
  return rows.map(toPlace);
}

export async function insertEvidence(
  tx: Db,
  evidence: { submissionId: number; provinceId: number; fileName: string; sha256: string; userId: number; at: Date },
  target: EvidenceTarget,
): Promise<number> {
  const { userId, at, ...facts } = evidence;
  const { id } = await tx.evidence.create({
    data: {
      ...facts,
      place: target.place,
      rowId: target.place === 'row' ? target.id : null,
      assignmentId: target.place === 'task' ? target.id : null,
      uploadedById: userId,
      uploadedAt: at,
    },
    select: { id: true },
  });
  return id;
}

export async function markDetached(tx: Db, evidenceId: number, userId: number, at: Date): Promise<void> {
  await tx.evidence.update({ where: { id: evidenceId }, data: { detachedAt: at, detachedById: userId } });
}

type Row = Prisma.EvidenceGetPayload<{ include: typeof WHOLE }>;

function toFile(row: Row): EvidenceFile {
  const { content } = row;
  return {
    evidenceId: row.id,
    submissionId: row.submissionId,
    provinceId: row.provinceId,
    place: row.place as EvidencePlace,
    id: row.rowId ?? row.assignmentId,
    fileName: row.fileName,
    sha256: row.sha256,
    mediaType: content.mediaType,
    size: content.size,
    uploadedAt: row.uploadedAt,
    uploadedBy: row.uploadedBy.fullName,
    detachedAt: row.detachedAt,
    detachedBy: row.detachedBy?.fullName ?? null,
    erasure:
      content.erasedAt === null
        ? null
        : { at: content.erasedAt, by: content.erasedBy?.fullName ?? '', reason: content.erasureReason ?? '' },
  };
}

function toPlace(row: Prisma.EvidenceGetPayload<{ include: typeof WITH_REPORT }>): EvidencePlaceOf {
  return { ...toFile(row), agencyName: row.submission.agency.name, periodName: row.submission.period.name };
}
