import { staffProvincesOf } from '@/lib/domain/account.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { type Db, db } from './client.ts';
import type { Prisma } from './generated/client.ts';

export type FormVersionHead = {
  id: number;
  formId: number;
  provinceId: number;
  code: string;
  title: string;
  version: number;
  revision: number;
  documentId: number | null;
  document: string | null;
  basedOn: { id: number; version: number } | null;
  createdAt: Date;
  createdBy: string | null;
  releasedAt: Date | null;
  releasedBy: string | null;
  rows: number;
  /** The periods of its province that ask it, oldest first. */
  periods: readonly { id: number; name: string }[];
};

export type FormHead = { id: number; provinceId: number; code: string; title: string; versions: FormVersionHead[] };

const WITH_NAMES = {
  form: true,
  document: { select: { number: true, title: true } },
  basedOn: { select: { id: true, version: true } },
  createdBy: { select: { fullName: true } },
  releasedBy: { select: { fullName: true } },
  periods: { select: { id: true, name: true, provinceId: true }, orderBy: { cutOffOn: 'asc' } },
  _count: { select: { rows: true } },
} as const satisfies Prisma.ReportFormVersionInclude;

/** The forms of the provinces that the actor is staff of, by title; each with its versions, newest first. */
export async function listForms(actor: Actor, tx: Db = db()): Promise<FormHead[]> {
  const rows = await tx.reportForm.findMany({
    where: { provinceId: { in: staffProvincesOf(actor) } },
    include: { versions: { include: WITH_NAMES, orderBy: { version: 'desc' } } },
    orderBy: [{ provinceId: 'asc' }, { title: 'asc' }],
  });
  return rows.map(({ versions, ...form }) => ({ ...form, versions: versions.map(toHead) }));
}

export async function findForm(actor: Actor, id: number, tx: Db = db()): Promise<FormHead | null> {
  return (await listForms(actor, tx)).find((form) => form.id === id) ?? null;
}

/** Not yours is *not found*. */
export async function findFormVersion(actor: Actor, id: number, tx: Db = db()): Promise<FormVersionHead | null> {
  const row = await tx.reportFormVersion.findFirst({
    where: { id, form: { provinceId: { in: staffProvincesOf(actor) } } },
    include: WITH_NAMES,
  });
  return row === null ? null : toHead(row);
}

/** The same, holding its form: those who change, copy or release versions of one form wait for one another. */
export async function lockFormVersion(actor: Actor, id: number, tx: Db): Promise<FormVersionHead | null> {
  await tx.$queryRaw`
    select f.id from report_forms f join report_form_versions v on v.form_id = f.id where v.id = ${id} for update of f`;
  return findFormVersion(actor, id, tx);
}

export async function formCodeExists(tx: Db, provinceId: number, code: string): Promise<boolean> {
  return (await tx.reportForm.count({ where: { provinceId, code } })) > 0;
}

export async function insertForm(
  tx: Db,
  actor: Actor,
  form: { provinceId: number; code: string; title: string },
  at: Date,
): Promise<{ formId: number; versionId: number }> {
  const row = await tx.reportForm.create({
    data: { ...form, versions: { create: { version: 1, createdById: actor.userId, createdAt: at } } },
    include: { versions: { select: { id: true } } },
  });
  return { formId: row.id, versionId: row.versions[0]?.id as number };
}

export async function insertFormVersion(
  tx: Db,
  actor: Actor,
  from: FormVersionHead,
  version: number,
  at: Date,
): Promise<number> {
  const { formId, documentId, id: basedOnId } = from;
  const data = { formId, documentId, basedOnId, version, createdById: actor.userId, createdAt: at };
  return (await tx.reportFormVersion.create({ data, select: { id: true } })).id;
}

/** Writes over the revision that was read; false when somebody was faster. */
export async function releaseFormVersion(tx: Db, actor: Actor, version: FormVersionHead, at: Date): Promise<boolean> {
  const { count } = await tx.reportFormVersion.updateMany({
    where: { id: version.id, revision: version.revision, releasedAt: null },
    data: { releasedAt: at, releasedById: actor.userId },
  });
  return count === 1;
}

/** The bundled forms are sound as they come: they are released once every row is in. */
export async function releaseLoadedForms(tx: Db, ids: readonly number[]): Promise<void> {
  await tx.$executeRaw`
    update report_form_versions set released_at = cchc_now() where id = any(${[...ids]}::int[]) and released_at is null`;
}

/** A draft goes with its contents; the form goes too when it was all there was. */
export async function deleteFormVersion(tx: Db, version: FormVersionHead): Promise<void> {
  await tx.reportFormVersion.delete({ where: { id: version.id } });
  const left = await tx.reportFormVersion.count({ where: { formId: version.formId } });
  if (left === 0) await tx.reportForm.delete({ where: { id: version.formId } });
}

type Row = Prisma.ReportFormVersionGetPayload<{ include: typeof WITH_NAMES }>;

function toHead({ form, document, createdBy, releasedBy, periods, _count, ...row }: Row): FormVersionHead {
  return {
    ...row,
    provinceId: form.provinceId,
    code: form.code,
    title: form.title,
    document: document?.number ?? document?.title ?? null,
    createdBy: createdBy?.fullName ?? null,
    releasedBy: releasedBy?.fullName ?? null,
    rows: _count.rows,
    periods: periods.filter(({ provinceId }) => provinceId === form.provinceId),
  };
}
