import type { Actor } from '@/lib/domain/actor.ts';
import type { Letterhead, SigningMode } from '@/lib/domain/official-document.ts';
import type { AcceptedFigures } from '@/lib/domain/official-report.ts';
import { type Db, db } from './client.ts';
import type { OfficialReport } from './generated/client.ts';
import type { Period } from './periods.ts';

/** A letterhead as it is kept; version 0: nobody has written this period's yet. */
export type KeptLetterhead = Letterhead & { version: number };

export async function findLetterhead(periodId: number, tx: Db = db()): Promise<KeptLetterhead | null> {
  const row = await tx.officialReport.findUnique({ where: { periodId } });
  return row && toLetterhead(row);
}

/** The letterhead that the province wrote last, of whatever period: the next one begins with it. */
export async function findLastLetterhead(provinceId: number, tx: Db = db()): Promise<Letterhead | null> {
  const row = await tx.officialReport.findFirst({ where: { period: { provinceId } }, orderBy: { updatedAt: 'desc' } });
  return row && toLetterhead(row);
}

export async function upsertLetterhead(
  tx: Db,
  actor: Actor,
  { id: periodId }: Period,
  letterhead: Letterhead,
  at: Date,
): Promise<void> {
  const { signature, addressees, recipients, ...head } = letterhead;
  const { mode: signingMode, name: signer, ...signing } = signature;
  const lists = { addressees: [...addressees], recipients: [...recipients] };
  const row = { ...head, ...signing, ...lists, signingMode, signer, updatedById: actor.userId, updatedAt: at };
  await tx.officialReport.upsert({
    where: { periodId },
    create: { periodId, ...row },
    update: { ...row, version: { increment: 1 } },
  });
}

/** lời văn của một mục, under its title; version 0: nobody has written here yet. */
export type OfficialSection = {
  sectionId: number;
  title: string;
  text: string;
  accepted: AcceptedFigures;
  version: number;
  updatedBy: string | null;
  updatedAt: Date | null;
};

/** Every section of the period's outline, in its order. */
export async function listOfficialSections(period: Period, tx: Db = db()): Promise<OfficialSection[]> {
  return tx.$queryRaw<OfficialSection[]>`
    select f.id as "sectionId", f.title, coalesce(t.text, '') as text, coalesce(t.accepted, '{}') as accepted,
      coalesce(t.version, 0) as version, u.full_name as "updatedBy", t.updated_at as "updatedAt"
    from form_sections f
    left join official_texts t on t.section_id = f.id and t.period_id = ${period.id}
    left join users u on u.id = t.updated_by_id
    where f.form_version_id = ${period.formVersionId}
    order by f.position`;
}

export type OfficialTextWrite = { sectionId: number; text: string; accepted: AcceptedFigures };

export async function upsertOfficialText(
  tx: Db,
  actor: Actor,
  { id: periodId }: Period,
  { sectionId, text, accepted }: OfficialTextWrite,
  at: Date,
): Promise<void> {
  const row = { text, accepted, updatedById: actor.userId, updatedAt: at };
  await tx.officialText.upsert({
    where: { periodId_sectionId: { periodId, sectionId } },
    create: { periodId, sectionId, ...row },
    update: { ...row, version: { increment: 1 } },
  });
}

/** What an approved report says in words. */
export type ApprovedText = { sectionId: number; agencyName: string; submissionId: number; text: string };

/** The words of every approved report of a period, by section. */
export async function listApprovedTexts(periodId: number, tx: Db = db()): Promise<ApprovedText[]> {
  return tx.$queryRaw<ApprovedText[]>`
    select t.section_id as "sectionId", a.name as "agencyName", s.id as "submissionId", t.text
    from section_texts t join submissions s on s.id = t.submission_id and s.status = 'approved'
    join agencies a on a.id = s.agency_id
    where s.period_id = ${periodId} and btrim(t.text) <> ''
    order by t.section_id, a.id`;
}

/** The words of one approved report to one section of its period; null where it has none, or is not approved. */
export async function findApprovedText(
  periodId: number,
  { sectionId, submissionId }: { sectionId: number; submissionId: number },
  tx: Db,
): Promise<ApprovedText | null> {
  const texts = await listApprovedTexts(periodId, tx);
  return texts.find((text) => text.sectionId === sectionId && text.submissionId === submissionId) ?? null;
}

/** Whose words were taken into a section, last by whom and when. */
export type TakenText = { submissionId: number; agencyName: string; periodName: string; by: string; at: Date };

export async function listTakenTexts(periodId: number, sectionId: number, tx: Db = db()): Promise<TakenText[]> {
  const rows = await tx.officialTextSource.findMany({
    where: { periodId, sectionId },
    include: {
      takenBy: { select: { fullName: true } },
      submission: { select: { agency: { select: { name: true } }, period: { select: { name: true } } } },
    },
    orderBy: [{ takenAt: 'asc' }, { submissionId: 'asc' }],
  });
  return rows.map(({ submissionId, submission, takenBy, takenAt: at }) => ({
    ...{ submissionId, agencyName: submission.agency.name, periodName: submission.period.name },
    ...{ by: takenBy.fullName, at },
  }));
}

export async function upsertTakenText(
  tx: Db,
  actor: Actor,
  key: { periodId: number; sectionId: number; submissionId: number },
  at: Date,
): Promise<void> {
  const taken = { takenById: actor.userId, takenAt: at };
  await tx.officialTextSource.upsert({
    where: { periodId_sectionId_submissionId: key },
    create: { ...key, ...taken },
    update: taken,
  });
}

/** By row, what the agency that answers it for the province notes beside its approved figure. */
export async function listOwnerNotes(periodId: number, tx: Db = db()): Promise<Map<number, string>> {
  const rows = await tx.$queryRaw<{ rowId: number; note: string }[]>`
    select v.row_id as "rowId", v.note from reported_values v
    join submissions s on s.id = v.submission_id and s.status = 'approved' and s.period_id = ${periodId}
    join statistic_versions r on r.id = v.row_id and r.owner_agency_id = s.agency_id
    where btrim(v.note) <> ''`;
  return new Map(rows.map(({ rowId, note }) => [rowId, note]));
}

function toLetterhead(row: OfficialReport): KeptLetterhead {
  const { parent, issuer, symbol, place, subject, addressees, recipients, filing, version } = row;
  const { collective, principal, office, signer: name } = row;
  return {
    ...{ parent, issuer, symbol, place, subject, addressees, recipients, filing, version },
    signature: { mode: row.signingMode as SigningMode, collective, principal, office, name },
  };
}
