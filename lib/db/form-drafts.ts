import type { WhoAnswers } from '@/lib/domain/form-check.ts';
import type { DraftRow, DraftRule, DraftSection, FormDraft } from '@/lib/domain/form-draft.ts';
import { insertRows, takeKeyedIds } from './bulk.ts';
import { type Db, db } from './client.ts';
import { listRules } from './rules.ts';

/** A version of a form as a whole, its rows known by key and those who answer by their codes. */
export async function readFormDraft(versionId: number, tx: Db = db()): Promise<FormDraft> {
  const rows = await tx.$queryRaw<DraftRow[]>`
    select r.key, s.code as statistic, r.printed_code as "printedCode", r.code, r.label, r.unit, r.type,
           coalesce(c.choices, '[]') as choices, p.key as parent, t.key as total, r.accumulation, r.consolidation,
           n.key as numerator, d.key as denominator, a.code as owner, g.code as "group", r.help, r.area_code as area
    from statistic_versions r
    left join statistics s on s.id = r.statistic_id
    left join statistic_versions p on p.id = r.parent_id
    left join statistic_versions t on t.id = r.total_id
    left join statistic_versions n on n.id = r.numerator_id
    left join statistic_versions d on d.id = r.denominator_id
    left join agencies a on a.id = r.owner_agency_id
    left join agency_groups g on g.id = r.answered_by_id
    left join lateral (select jsonb_agg(jsonb_build_object('value', value, 'label', label) order by position) as choices
                       from statistic_choices where row_id = r.id) c on true
    where r.form_version_id = ${versionId}
    order by r.position`;
  const rules = await listRules(versionId, tx);
  const sections = await tx.$queryRaw<DraftSection[]>`
    select key, title, help, required, area_code as area
    from form_sections where form_version_id = ${versionId} order by position`;
  return { rows, rules: rules.map(({ cause = null, tasks = null, ...rule }) => ({ ...rule, cause, tasks })), sections };
}

export type Named = { code: string; name: string };

/** Those who can be named as answering, by name. */
export async function listAnswerers(
  provinceId: number,
  tx: Db = db(),
): Promise<{ agencies: Named[]; groups: Named[]; who: WhoAnswers }> {
  const select = { code: true, name: true };
  const where = { provinceId };
  const agencies = await tx.agency.findMany({ where: { ...where, reports: true }, select, orderBy: { name: 'asc' } });
  const groups = await tx.agencyGroup.findMany({ where, select, orderBy: { name: 'asc' } });
  const codes = (named: readonly Named[]) => new Set(named.map(({ code }) => code));
  return { agencies, groups, who: { agencies: codes(agencies), groups: codes(groups) } };
}

/** Every series of the province: a row may carry on what an earlier form has counted. */
export function listSeries(provinceId: number, tx: Db = db()): Promise<Named[]> {
  return tx.statistic.findMany({ where: { provinceId }, select: { code: true, name: true }, orderBy: { name: 'asc' } });
}

/** Every key that any version of the form has had. */
export async function listKeysOfForm(formId: number, tx: Db = db()): Promise<string[]> {
  const rows = await tx.$queryRaw<{ key: string }[]>`
    select distinct r.key from statistic_versions r join report_form_versions v on v.id = r.form_version_id
    where v.form_id = ${formId}`;
  return rows.map((row) => row.key);
}

/** Every key that a section of any version of the form has had. */
export async function listSectionKeysOfForm(formId: number, tx: Db = db()): Promise<string[]> {
  const rows = await tx.$queryRaw<{ key: string }[]>`
    select distinct f.key from form_sections f join report_form_versions v on v.id = f.form_version_id
    where v.form_id = ${formId}`;
  return rows.map((row) => row.key);
}

/** The draft is written anew as a whole (it has no values yet), under the next revision. */
export async function saveFormDraft(
  tx: Db,
  version: { id: number; provinceId: number },
  draft: FormDraft,
): Promise<void> {
  await clearFormDraft(tx, version.id);
  await ensureSeries(tx, version.provinceId, draft.rows);
  const ids = await takeKeyedIds(tx, 'statistic_versions', keysOf(draft));
  await insertRows(tx, 'statistic_versions', await rowsOf(tx, version, draft, ids));
  await insertRows(tx, 'statistic_choices', choicesOf(draft, ids));
  await insertRules(tx, version.id, draft.rules, ids);
  await insertRows(tx, 'form_sections', sectionsOf(version.id, draft));
  await tx.reportFormVersion.update({ where: { id: version.id }, data: { revision: { increment: 1 } } });
}

/** The database refuses this for a form in use. */
export async function clearFormDraft(tx: Db, id: number): Promise<void> {
  await tx.$executeRaw`delete from validation_rule_parts using validation_rules r where r.id = rule_id and r.form_version_id = ${id}`;
  await tx.$executeRaw`delete from validation_rules where form_version_id = ${id}`;
  await tx.$executeRaw`delete from statistic_choices using statistic_versions r where r.id = row_id and r.form_version_id = ${id}`;
  await tx.$executeRaw`delete from statistic_versions where form_version_id = ${id}`;
  await tx.$executeRaw`delete from form_sections where form_version_id = ${id}`;
}

async function ensureSeries(tx: Db, provinceId: number, rows: readonly DraftRow[]): Promise<void> {
  const data = rows.flatMap(({ statistic, label }) =>
    statistic === null ? [] : [{ provinceId, code: statistic, name: label }],
  );
  await tx.statistic.createMany({ data, skipDuplicates: true });
}

type Ids = ReadonlyMap<string, number>;

async function rowsOf(tx: Db, version: { id: number; provinceId: number }, draft: FormDraft, ids: Ids) {
  const where = { provinceId: version.provinceId };
  const select = { id: true, code: true };
  const series = idsBy(await tx.statistic.findMany({ where, select }));
  const agencies = idsBy(await tx.agency.findMany({ where, select }));
  const groups = idsBy(await tx.agencyGroup.findMany({ where, select }));
  return draft.rows.map((row, at) => ({
    id: ids.get(row.key) as number,
    formVersionId: version.id,
    statisticId: found(series, row.statistic),
    key: row.key,
    position: at + 1,
    printedCode: row.printedCode,
    code: row.code,
    label: row.label,
    unit: row.unit,
    type: row.type,
    parentId: found(ids, row.parent),
    totalId: found(ids, row.total),
    accumulation: row.accumulation,
    consolidation: row.consolidation,
    numeratorId: found(ids, row.numerator),
    denominatorId: found(ids, row.denominator),
    ownerAgencyId: found(agencies, row.owner),
    answeredById: found(groups, row.group),
    help: row.help,
    areaCode: row.area,
  }));
}

function choicesOf({ rows }: FormDraft, ids: Ids) {
  return rows.flatMap((row) =>
    row.choices.map(({ value, label }, at) => ({ rowId: ids.get(row.key) as number, position: at + 1, value, label })),
  );
}

function sectionsOf(formVersionId: number, { sections }: FormDraft) {
  return sections.map(({ area, ...section }, at) => ({ formVersionId, position: at + 1, areaCode: area, ...section }));
}

async function insertRules(tx: Db, formVersionId: number, rules: readonly DraftRule[], ids: Ids): Promise<void> {
  const ruleIds = await takeKeyedIds(
    tx,
    'validation_rules',
    rules.map((rule) => rule.code),
  );
  const rows = rules.map(({ code, strength, kind, rowKey, limit, message, cause, tasks }) => ({
    id: ruleIds.get(code) as number,
    formVersionId,
    ...{ code, strength, kind, limit, message, cause },
    rowId: ids.get(rowKey) as number,
    taskCount: tasks?.count ?? null,
    taskHolds: tasks?.holds ?? null,
  }));
  const parts = rules.flatMap((rule) =>
    rule.otherKeys.map((key, at) => ({
      ruleId: ruleIds.get(rule.code) as number,
      position: at + 1,
      rowId: ids.get(key) as number,
    })),
  );
  await insertRows(tx, 'validation_rules', rows);
  await insertRows(tx, 'validation_rule_parts', parts);
}

function idsBy(rows: readonly { id: number; code: string }[]): Map<string, number> {
  return new Map(rows.map(({ id, code }) => [code, id]));
}

function found(ids: Ids, key: string | null): number | null {
  return key === null ? null : (ids.get(key) ?? null);
}

function keysOf({ rows }: FormDraft): string[] {
  return rows.map((row) => row.key);
}
