import type { FormRow } from '@/lib/domain/form.ts';
import { type Db, db } from './client.ts';
import { Prisma } from './generated/client.ts';
import { ask, type Question, question } from './rows-as-json.ts';

export type FormVersion = { id: number; formId: number; code: string; title: string; version: number };

/** The released forms of a province, newest version first: what a period may ask. */
export async function listFormVersions(provinceId: number, tx: Db = db()): Promise<FormVersion[]> {
  const rows = await tx.reportFormVersion.findMany({
    where: { form: { provinceId }, releasedAt: { not: null } },
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

/** mục số liệu behind the rows of a version: its code is the same in every version, and in the formulas of indicators. */
export async function listRowStatistics(formVersionId: number, tx: Db = db()): Promise<Map<number, string>> {
  const rows = await tx.statisticVersion.findMany({
    where: { formVersionId, statisticId: { not: null } },
    select: { id: true, statistic: { select: { code: true } } },
  });
  return new Map(rows.flatMap(({ id, statistic }) => (statistic ? [[id, statistic.code] as const] : [])));
}

/** "Biểu số liệu cải cách hành chính (bản 2)". */
export async function findFormTitle(formVersionId: number, tx: Db = db()): Promise<string> {
  const row = await tx.reportFormVersion.findUniqueOrThrow({ where: { id: formVersionId }, include: { form: true } });
  return `${row.form.title} (bản ${row.version})`;
}

/** As it is printed over its figures: which version it is concerns those who keep the form. */
export async function findPrintedFormTitle(formVersionId: number, tx: Db = db()): Promise<string> {
  const row = await tx.reportFormVersion.findUniqueOrThrow({ where: { id: formVersionId }, include: { form: true } });
  return row.form.title;
}

/** All rows of one version of a form, in its order: one query, because every screen of the cycle asks for them. */
export async function listFormRows(formVersionId: number, tx: Db = db()): Promise<FormRow[]> {
  return ask(tx, formRows(formVersionId));
}

export function formRows(formVersionId: number): Question<FormRow[]> {
  return question(
    Prisma.sql`
    select r.id, r.key, r.position, r.code, r.label, r.unit, r.type, r.parent_id as "parentId", r.total_id as "totalId",
           r.accumulation, r.consolidation, r.numerator_id as "numeratorId", r.denominator_id as "denominatorId",
           r.owner_agency_id as "ownerAgencyId", r.help, r.area_code as "areaCode", coalesce(c.choices, '[]') as choices,
           case when g.id is null then null
                else jsonb_build_object('kinds', coalesce(k.kinds, '[]'), 'members', coalesce(m.members, '[]')) end as "answeredBy"
    from statistic_versions r
    left join agency_groups g on g.id = r.answered_by_id
    left join lateral (select jsonb_agg(jsonb_build_object('value', value, 'label', label) order by position) as choices
                       from statistic_choices where row_id = r.id) c on true
    left join lateral (select jsonb_agg(jsonb_build_object('kind', kind, 'level', level)) as kinds
                       from agency_group_rules where group_id = g.id) k on true
    left join lateral (select jsonb_agg(agency_id) as members from agency_group_members where group_id = g.id) m on true
    where r.form_version_id = ${formVersionId}
    order by r.position`,
    (rows: FormRow[]) => rows,
  );
}
