import type { Actor } from '@/lib/domain/actor.ts';
import type { EvidencePlace, EvidenceTarget } from '@/lib/domain/evidence.ts';
import { type Db, db } from './client.ts';
import { instantFromJsonOrNull } from './days.ts';
import { Prisma } from './generated/client.ts';
import { ask, type Question, question } from './rows-as-json.ts';
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

/** All files of a report that the caller has already found within its scope, those taken off included. */
export function listEvidence(submissionId: number, tx: Db = db()): Promise<EvidencePlaceOf[]> {
  return ask(tx, evidenceOf(submissionId));
}

export function evidenceOf(submissionId: number): Question<EvidencePlaceOf[]> {
  return evidenceWhere(Prisma.sql`e.submission_id = ${submissionId}`);
}

/** What agencies attached to their parts of a task, in approved reports that the actor sees; taken off or erased files are left out. */
export function listTaskFiles(actor: Actor, taskId: number, tx: Db = db()): Promise<EvidencePlaceOf[]> {
  const ofTask = Prisma.sql`e.place = 'task' and exists (select 1 from task_assignments t
    join task_occurrences o on o.id = t.occurrence_id where t.id = e.assignment_id and o.task_id = ${taskId})`;
  const standing = Prisma.sql`e.detached_at is null and c.erased_at is null and s.status = 'approved'`;
  return ask(tx, evidenceWhere(Prisma.sql`${ofTask} and ${standing} and ${visibleTo(actor)}`));
}

/** Evidence of a report that the actor does not see is *not found*. */
export async function findEvidence(actor: Actor, id: number, tx: Db = db()): Promise<EvidencePlaceOf | null> {
  return (await ask(tx, evidenceWhere(Prisma.sql`e.id = ${id} and ${visibleTo(actor)}`)))[0] ?? null;
}

/** Every place in the province where these bytes stand or stood. */
export function listPlacesOf(
  { provinceId, sha256 }: { provinceId: number; sha256: string },
  tx: Db = db(),
): Promise<EvidencePlaceOf[]> {
  return ask(tx, evidenceWhere(Prisma.sql`e.province_id = ${provinceId} and e.sha256 = ${sha256}`));
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

type Row = Omit<EvidencePlaceOf, 'uploadedAt' | 'detachedAt' | 'erasure'> & {
  uploadedAt: string;
  detachedAt: string | null;
  erasedAt: string | null;
  erasedBy: string | null;
  erasureReason: string | null;
};

function evidenceWhere(which: Prisma.Sql): Question<EvidencePlaceOf[]> {
  return question(
    Prisma.sql`
    select e.id as "evidenceId", e.submission_id as "submissionId", e.province_id as "provinceId", e.place,
      coalesce(e.row_id, e.assignment_id) as id, e.file_name as "fileName", e.sha256, c.media_type as "mediaType", c.size,
      e.uploaded_at as "uploadedAt", u.full_name as "uploadedBy", e.detached_at as "detachedAt", d.full_name as "detachedBy",
      c.erased_at as "erasedAt", x.full_name as "erasedBy", c.erasure_reason as "erasureReason",
      a.name as "agencyName", p.name as "periodName"
    from evidence e
    join evidence_contents c on c.province_id = e.province_id and c.sha256 = e.sha256
    join submissions s on s.id = e.submission_id join agencies a on a.id = s.agency_id
    join reporting_periods p on p.id = s.period_id
    join users u on u.id = e.uploaded_by_id
    left join users d on d.id = e.detached_by_id left join users x on x.id = c.erased_by_id
    where ${which} order by e.id`,
    (rows: Row[]) => rows.map(toPlace),
  );
}

function toPlace({ uploadedAt, detachedAt, erasedAt, erasedBy, erasureReason, ...file }: Row): EvidencePlaceOf {
  return {
    ...file,
    uploadedAt: new Date(uploadedAt),
    detachedAt: instantFromJsonOrNull(detachedAt),
    erasure: erasedAt === null ? null : { at: new Date(erasedAt), by: erasedBy ?? '', reason: erasureReason ?? '' },
  };
}
