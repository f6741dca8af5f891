import type { ReportFile } from '@/lib/catalogue/form-file.ts';
import { insertRows, takeKeyedIds } from '@/lib/db/bulk.ts';
import type { Db } from '@/lib/db/client.ts';
import { now } from '@/lib/db/transaction.ts';
import { type Ids, idOf } from './keys.ts';
import type { WhoIds } from './load-agencies.ts';
import { type FormIds, rowKey, versionKey } from './load-forms.ts';

/** Reports as issued: every printed value, what the body states, and where it disagrees with itself. Answers their ids by key. */
export async function loadReports(
  tx: Db,
  provinceId: number,
  reports: readonly ReportFile[],
  who: WhoIds,
  forms: FormIds,
): Promise<Ids> {
  const ids = await takeKeyedIds(
    tx,
    'published_reports',
    reports.map((report) => report.key),
  );
  const createdAt = (await now(tx)).toISOString();
  await insertRows(
    tx,
    'published_reports',
    reports.map((report) => ({ ...toReport(report, provinceId, ids, who, forms), createdAt })),
  );
  await insertRows(
    tx,
    'published_values',
    reports.flatMap((report) => valueRows(report, idOf(ids, report.key), forms)),
  );
  await insertRows(
    tx,
    'report_statements',
    reports.flatMap((report) => statementRows(report, idOf(ids, report.key), who)),
  );
  await insertRows(
    tx,
    'report_contradictions',
    reports.flatMap((report) =>
      report.contradictions.map(({ rows, source, note }) => ({
        reportId: idOf(ids, report.key),
        rowKeys: rows,
        sourceSection: source === null ? null : [source.section, source.ordinal].filter(Boolean).join(', '),
        note,
      })),
    ),
  );
  return ids;
}

function toReport(report: ReportFile, provinceId: number, ids: Ids, who: WhoIds, forms: FormIds) {
  return {
    id: idOf(ids, report.key),
    provinceId,
    formVersionId: idOf(forms.versions, versionKey(report.form, report.formVersion)),
    code: report.key,
    title: report.title,
    origin: 'imported',
    kind: report.period.kind,
    reportYear: report.period.year,
    startsOn: report.period.startsOn,
    cutOffOn: report.period.cutOffOn,
    documentId: idOf(who.documents, report.document),
  };
}

function valueRows(report: ReportFile, reportId: number, forms: FormIds) {
  return report.values.map(({ row, printed, answer, number, choice, text, note, invalid, invalidReason }) => ({
    reportId,
    rowId: idOf(forms.rows, rowKey(report.form, report.formVersion, row)),
    printed,
    answer,
    number,
    choice,
    text,
    note,
    invalid,
    invalidReason,
  }));
}

function statementRows(report: ReportFile, reportId: number, who: WhoIds) {
  return report.statements.map(({ source, what, value, unit }) => ({
    reportId,
    documentId: idOf(who.documents, source.document),
    sourceSection: source.section,
    sourceOrdinal: source.ordinal,
    what,
    value,
    unit,
  }));
}
