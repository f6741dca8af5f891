import type { Actor } from '@/lib/domain/actor.ts';
import type { AnswerKind } from '@/lib/domain/answer.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { Figure } from '@/lib/domain/figure.ts';
import { mayReadPlans } from '@/lib/domain/policy.ts';
import type { PeriodKind } from '@/lib/domain/reporting-period.ts';
import type { SourceDocument, SourceLine } from '@/lib/domain/source.ts';
import type { StatisticType } from '@/lib/domain/statistic.ts';
import { type Db, db } from './client.ts';
import { Prisma } from './generated/client.ts';
import { source } from './targets.ts';

/** báo cáo đã công bố: as issued, never overwritten; a correction is a new version. */
export type PublishedReport = {
  id: number;
  provinceId: number;
  provinceName: string;
  /** The period that was closed with it; null for an imported one. */
  periodId: number | null;
  code: string;
  title: string;
  origin: 'imported' | 'consolidated';
  kind: PeriodKind;
  reportYear: number;
  startsOn: Day;
  cutOffOn: Day;
  version: number;
  correctionReason: string | null;
  /** SHA-256 of the frozen text; null for an imported one. */
  hash: string | null;
  formTitle: string;
  document: SourceDocument;
  values: number;
  invalid: number;
};

/** A row of the report's form with what was printed, and beside it what was understood. */
export type PublishedRow = {
  id: number;
  key: string;
  printedCode: string | null;
  code: string | null;
  label: string;
  unit: string | null;
  type: StatisticType;
  depth: number;
  help: string | null;
  value: {
    printed: string;
    answer: AnswerKind;
    number: Figure | null;
    choice: string | null;
    choiceLabel: string | null;
    text: string | null;
    note: string | null;
    invalid: boolean;
    invalidReason: string | null;
    /** Of a consolidated report: how many of those who owe the row had given it, and why the figure is not the computed one. */
    answered: number | null;
    expected: number | null;
    setReason: string | null;
  } | null;
};

export type ReportStatement = { id: number; what: string; value: Figure; unit: string | null; source: SourceLine };
export type ReportContradiction = { id: number; rowKeys: string[]; section: string | null; note: string };

/** Newest period first, every version of each. */
export async function listPublishedReports(actor: Actor, tx: Db = db()): Promise<PublishedReport[]> {
  return mayReadPlans(actor) ? queryReports(Prisma.sql`true`, tx) : [];
}

export async function findPublishedReport(actor: Actor, id: number, tx: Db = db()): Promise<PublishedReport | null> {
  return mayReadPlans(actor) ? ((await queryReports(Prisma.sql`r.id = ${id}`, tx))[0] ?? null) : null;
}

/** Every row of the form, headings included, in its order. */
export async function listPublishedRows(actor: Actor, reportId: number, tx: Db = db()): Promise<PublishedRow[]> {
  if (!mayReadPlans(actor)) return [];
  return tx.$queryRaw<PublishedRow[]>`
    with recursive rows as (
      select v.id, 0 as depth from statistic_versions v join published_reports r on r.form_version_id = v.form_version_id
      where r.id = ${reportId} and v.parent_id is null
      union all
      select v.id, rows.depth + 1 from statistic_versions v join rows on v.parent_id = rows.id
    )
    select v.id, v.key, v.printed_code as "printedCode", v.code, v.label, v.unit, v.type, rows.depth, v.help,
      case when x.id is not null then json_build_object('printed', x.printed, 'answer', x.answer, 'number', trim_scale(x.number)::text,
        'choice', x.choice, 'choiceLabel', c.label, 'text', x.text, 'note', x.note, 'invalid', x.invalid,
        'invalidReason', x.invalid_reason, 'answered', x.answered, 'expected', x.expected, 'setReason', x.set_reason) end as value
    from rows join statistic_versions v on v.id = rows.id
    left join published_values x on x.row_id = v.id and x.report_id = ${reportId}
    left join statistic_choices c on c.row_id = v.id and c.value = x.choice
    order by v.position`;
}

export async function listReportStatements(actor: Actor, reportId: number, tx: Db = db()): Promise<ReportStatement[]> {
  if (!mayReadPlans(actor)) return [];
  return tx.$queryRaw<ReportStatement[]>`
    select s.id, s.what, trim_scale(s.value)::text as value, s.unit, ${source(Prisma.sql`s`, Prisma.sql`d`)} as source
    from report_statements s join source_documents d on d.id = s.document_id where s.report_id = ${reportId} order by s.id`;
}

export async function listReportContradictions(
  actor: Actor,
  reportId: number,
  tx: Db = db(),
): Promise<ReportContradiction[]> {
  if (!mayReadPlans(actor)) return [];
  return tx.$queryRaw<ReportContradiction[]>`
    select id, row_keys as "rowKeys", source_section as section, note from report_contradictions where report_id = ${reportId} order by id`;
}

export type RivalBase = ReportContradiction & { reportId: number; title: string };

/** What the reports say against themselves about these indicators' rows: rival bases are listed, never chosen. */
export async function listRivalBases(
  actor: Actor,
  indicatorIds: readonly number[],
  tx: Db = db(),
): Promise<RivalBase[]> {
  if (!mayReadPlans(actor) || indicatorIds.length === 0) return [];
  return tx.$queryRaw`
    select c.id, c.row_keys as "rowKeys", c.source_section as section, c.note, r.id as "reportId", r.title
    from report_contradictions c join published_reports r on r.id = c.report_id
    where exists (
      select 1 from indicator_versions v join indicator_terms t on t.indicator_version_id = v.id
        join statistic_versions x on x.statistic_id = t.statistic_id and x.form_version_id = r.form_version_id
      where v.indicator_id = any(${[...indicatorIds]}::int[]) and x.key = any(c.row_keys))
    order by c.id`;
}

async function queryReports(which: Prisma.Sql, tx: Db): Promise<PublishedReport[]> {
  return tx.$queryRaw<PublishedReport[]>`
    select r.id, r.province_id as "provinceId", v.name as "provinceName", r.period_id as "periodId", r.code, r.title, r.origin, r.kind, r.report_year as "reportYear", r.starts_on::text as "startsOn",
      r.cut_off_on::text as "cutOffOn", r.version, r.correction_reason as "correctionReason", r.content_hash as hash, f.title as "formTitle",
      json_build_object('kind', d.kind, 'number', d.number, 'issuedOn', d.issued_on, 'title', d.title) as document,
      (select count(*)::int from published_values x where x.report_id = r.id) as values,
      (select count(*)::int from published_values x where x.report_id = r.id and x.invalid) as invalid
    from published_reports r
    join provinces v on v.id = r.province_id
    join source_documents d on d.id = r.document_id
    join report_form_versions fv on fv.id = r.form_version_id
    join report_forms f on f.id = fv.form_id
    where ${which}
    order by r.cut_off_on desc, r.code, r.version desc`;
}
