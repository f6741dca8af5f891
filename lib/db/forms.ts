import type { Consolidation, FormRow, RowType } from '@/lib/domain/form.ts';
import { type Db, db } from './client.ts';
import type { Prisma } from './generated/client.ts';

export type FormVersion = { id: number; formId: number; code: string; title: string; version: number };

/** The forms of a province, newest version first. */
export async function listFormVersions(provinceId: number, tx: Db = db()): Promise<FormVersion[]> {
  const rows = await tx.reportFormVersion.findMany({
    where: { form: { provinceId } },
    include: { form: true },
    orderBy: [{ id: 'desc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    formId: row.formId,
    code: row.form.code,
    title: row.form.title,
    version: row.version,
  }));
}

/** All rows of one version of a form, in its order. */
export async function listFormRows(formVersionId: number, tx: Db = db()): Promise<FormRow[]> {
  const rows = await tx.statisticVersion.findMany({
    where: { formVersionId },
    include: PARTS,
    orderBy: { position: 'asc' },
  });
  return rows.map(toFormRow);
}

const PARTS = {
  choices: { orderBy: { position: 'asc' } },
  answeredBy: { include: { rules: true, members: true } },
} as const satisfies Prisma.StatisticVersionInclude;

function toFormRow(row: Prisma.StatisticVersionGetPayload<{ include: typeof PARTS }>): FormRow {
  return {
    id: row.id,
    key: row.key,
    position: row.position,
    code: row.code,
    label: row.label,
    unit: row.unit,
    type: row.type as RowType,
    choices: row.choices.map(({ value, label }) => ({ value, label })),
    parentId: row.parentId,
    totalId: row.totalId,
    accumulation: row.accumulation as FormRow['accumulation'],
    consolidation: row.consolidation as Consolidation | null,
    numeratorId: row.numeratorId,
    denominatorId: row.denominatorId,
    ownerAgencyId: row.ownerAgencyId,
    answeredBy: row.answeredBy
      ? {
          kinds: row.answeredBy.rules.map(({ kind, level }) => ({ kind, level })),
          members: row.answeredBy.members.map((member) => member.agencyId),
        }
      : null,
    help: row.help,
  };
}
