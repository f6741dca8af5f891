import type { FormFile } from '@/lib/catalogue/form-file.ts';
import { insertRows, takeKeyedIds } from '@/lib/db/bulk.ts';
import type { Db } from '@/lib/db/client.ts';
import { releaseLoadedForms } from '@/lib/db/form-versions.ts';
import { type Ids, idOf, idOrNull } from './keys.ts';
import type { WhoIds } from './load-agencies.ts';

type Row = FormFile['rows'][number];

/** `versions` by "form@version"; `rows` by "form@version/row"; `statistics` by series. */
export type FormIds = { statistics: Ids; versions: Ids; rows: Ids };

export function versionKey(form: string, version: number): string {
  return `${form}@${version}`;
}

export function rowKey(form: string, version: number, row: string): string {
  return `${versionKey(form, version)}/${row}`;
}

/** Report forms with every row, choice and rule; rows of one series share their statistic over all forms. */
export async function loadForms(tx: Db, provinceId: number, forms: readonly FormFile[], who: WhoIds): Promise<FormIds> {
  const statistics = await loadStatistics(tx, provinceId, forms);
  const versions = await loadVersions(tx, provinceId, forms, who);
  const keys = forms.flatMap((form) => form.rows.map((row) => rowKey(form.key, form.version, row.key)));
  const ids = { statistics, versions, rows: await takeKeyedIds(tx, 'statistic_versions', keys) };
  await insertRows(
    tx,
    'statistic_versions',
    forms.flatMap((form) => form.rows.map((row, at) => toRow(form, row, at, ids, who))),
  );
  await insertRows(
    tx,
    'statistic_choices',
    forms.flatMap((form) => choiceRows(form, ids.rows)),
  );
  await loadRules(tx, forms, ids);
  await insertRows(
    tx,
    'form_sections',
    forms.flatMap((form) => sectionRows(form, versions)),
  );
  await releaseLoadedForms(tx, [...versions.values()]);
  return ids;
}

async function loadStatistics(tx: Db, provinceId: number, forms: readonly FormFile[]): Promise<Ids> {
  const names = new Map<string, string>();
  for (const form of forms) for (const row of form.rows) if (row.statistic) names.set(row.statistic, row.label);
  const ids = await takeKeyedIds(tx, 'statistics', [...names.keys()]);
  await insertRows(
    tx,
    'statistics',
    [...names].map(([code, name]) => ({ id: idOf(ids, code), provinceId, code, name })),
  );
  return ids;
}

async function loadVersions(tx: Db, provinceId: number, forms: readonly FormFile[], who: WhoIds): Promise<Ids> {
  const titles = new Map(forms.map((form) => [form.key, form.title]));
  const formIds = await takeKeyedIds(tx, 'report_forms', [...titles.keys()]);
  await insertRows(
    tx,
    'report_forms',
    [...titles].map(([code, title]) => ({ id: idOf(formIds, code), provinceId, code, title })),
  );
  const ids = await takeKeyedIds(
    tx,
    'report_form_versions',
    forms.map((form) => versionKey(form.key, form.version)),
  );
  const rows = forms.map((form) => ({
    id: idOf(ids, versionKey(form.key, form.version)),
    formId: idOf(formIds, form.key),
    version: form.version,
    documentId: idOrNull(who.documents, form.document),
  }));
  await insertRows(tx, 'report_form_versions', rows);
  return ids;
}

function toRow(form: FormFile, row: Row, position: number, ids: FormIds, who: WhoIds) {
  const sibling = (key: string | null | undefined) =>
    key ? idOf(ids.rows, rowKey(form.key, form.version, key)) : null;
  const total = form.rows.find((candidate) => candidate.totalOf.includes(row.key));
  return {
    id: sibling(row.key),
    formVersionId: idOf(ids.versions, versionKey(form.key, form.version)),
    statisticId: idOrNull(ids.statistics, row.statistic),
    key: row.key,
    position: position + 1,
    printedCode: row.printedCode,
    code: row.code,
    label: row.label,
    unit: row.unit,
    type: row.type,
    parentId: sibling(row.parent),
    totalId: sibling(total?.key),
    accumulation: row.accumulation,
    consolidation: row.consolidation,
    numeratorId: sibling(row.ratio?.numerator),
    denominatorId: sibling(row.ratio?.denominator),
    ownerAgencyId: idOrNull(who.agencies, row.owner),
    answeredById: idOrNull(who.groups, row.answeredBy),
    help: row.help,
    areaCode: row.area,
  };
}

function sectionRows(form: FormFile, versions: Ids) {
  return form.sections.map(({ area, ...section }, at) => ({
    formVersionId: idOf(versions, versionKey(form.key, form.version)),
    position: at + 1,
    areaCode: area,
    ...section,
  }));
}

function choiceRows(form: FormFile, rows: Ids) {
  return form.rows.flatMap((row) =>
    row.choices.map((choice, at) => ({
      rowId: idOf(rows, rowKey(form.key, form.version, row.key)),
      position: at + 1,
      ...choice,
    })),
  );
}

async function loadRules(tx: Db, forms: readonly FormFile[], ids: FormIds): Promise<void> {
  const all = forms.flatMap((form) =>
    form.rules.map((rule) => ({ form, rule, key: rowKey(form.key, form.version, rule.code) })),
  );
  const ruleIds = await takeKeyedIds(
    tx,
    'validation_rules',
    all.map((entry) => entry.key),
  );
  const rules = all.map(({ form, rule, key }) => ({
    id: idOf(ruleIds, key),
    formVersionId: idOf(ids.versions, versionKey(form.key, form.version)),
    code: rule.code,
    strength: rule.strength,
    kind: rule.kind,
    rowId: idOf(ids.rows, rowKey(form.key, form.version, rule.row)),
    limit: rule.limit,
    message: rule.message,
    cause: rule.cause,
    taskCount: rule.tasks?.count ?? null,
    taskHolds: rule.tasks?.holds ?? null,
  }));
  const parts = all.flatMap(({ form, rule, key }) =>
    rule.others.map((other, at) => ({
      ruleId: idOf(ruleIds, key),
      position: at + 1,
      rowId: idOf(ids.rows, rowKey(form.key, form.version, other)),
    })),
  );
  await insertRows(tx, 'validation_rules', rules);
  await insertRows(tx, 'validation_rule_parts', parts);
}
