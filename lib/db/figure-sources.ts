import type { Day } from '@/lib/domain/calendar.ts';
import type { Figure } from '@/lib/domain/figure.ts';
import type { PeriodKind } from '@/lib/domain/reporting-period.ts';
import type { SourceDocument } from '@/lib/domain/source.ts';
import type { StatisticSource, Term } from '@/lib/domain/sourced-figure.ts';
import type { Db } from './client.ts';
import { Prisma } from './generated/client.ts';
import { isKnown, joinResults } from './known-on.ts';

/** What periods and published reports say of the statistics behind some indicators: by province, oldest first. */
export async function listSources(
  indicatorIds: number[],
  knownOn: Day | undefined,
  tx: Db,
): Promise<Map<number, StatisticSource[]>> {
  const { rows, sources: all } = await querySources(indicatorIds, knownOn, tx);
  const rowsById = new Map(rows.map((row) => [row.rowId, row]));
  const sources = new Map<number, StatisticSource[]>();
  for (const source of withoutSuperseded(all)) {
    const ofProvince = sources.get(source.provinceId) ?? [];
    ofProvince.push(toSource(source, rowsById));
    sources.set(source.provinceId, ofProvince);
  }
  return sources;
}

type RowFacts = Pick<Term, 'rowId' | 'statistic' | 'label' | 'unit'>;

type SourceRow = {
  provinceId: number;
  kind: 'consolidated' | 'published';
  imported: boolean;
  id: number;
  /** The period that was consolidated or closed; null for an imported report. */
  periodId: number | null;
  title: string;
  sample: boolean;
  document: SourceDocument | null;
  periodKind: PeriodKind;
  reportYear: number;
  startsOn: Day;
  asOf: Day;
  /** Side by side, one place a row: arrays are read many times as fast as an object each. */
  rowIds: number[];
  numbers: (Figure | null)[];
  answered: (number | null)[];
  expected: (number | null)[];
  /** Only of rows that have any. */
  words: (Pick<Term, 'rowId' | 'choice' | 'printed'> & { setReason: string | null })[] | null;
};

async function querySources(
  indicatorIds: number[],
  knownOn: Day | undefined,
  tx: Db,
): Promise<{ rows: RowFacts[]; sources: SourceRow[] }> {
  const [found] = await tx.$queryRaw<{ rows: RowFacts[]; sources: SourceRow[] }[]>`
    with asked as materialized (
      select sv.id, sv.form_version_id, sv.consolidation, s.code as statistic, sv.label, sv.unit
      from statistic_versions sv join statistics s on s.id = sv.statistic_id
      where s.id in (select t.statistic_id from indicator_terms t join indicator_versions v on v.id = t.indicator_version_id
        where v.indicator_id = any(${indicatorIds}::int[]))
    ), results as (
      select r.period_id as source_id, sv.id as row_id, r.answered, r.expected, null as printed, c.label as choice,
        case when r.override_id is not null then (select reason from consolidation_overrides where id = r.override_id) end as set_reason,
        coalesce(trim_scale(r.number)::text, case when c.value ~ '^[0-9]+$' then c.value end) as number
      from asked sv
      ${joinResults(knownOn)}
      left join statistic_choices c on c.row_id = sv.id and sv.consolidation = 'owner' and r.detail -> 'counts' ? c.value
    ), printed as (
      select x.report_id as source_id, sv.id as row_id, x.answered, x.expected, case when x.answered is null then x.printed end as printed,
        c.label as choice, x.set_reason,
        case when x.invalid then null when x.answer = 'nil' then '0' when x.answer = 'value'
          then coalesce(trim_scale(x.number)::text, case when x.choice ~ '^[0-9]+$' then x.choice end) end as number
      from asked sv
      join published_values x on x.row_id = sv.id
      left join statistic_choices c on c.row_id = sv.id and c.value = x.choice
    ), sources as (
      select p.province_id as "provinceId", 'consolidated' as kind, false as imported, p.id, p.id as "periodId", p.name as title,
        p.sample, null::json as document, p.kind as "periodKind", p.report_year as "reportYear", p.starts_on as "startsOn",
        p.cut_off_on as "asOf", r."rowIds", r.numbers, r.answered, r.expected, r.words
      from reporting_periods p
      join (select source_id, ${SIDE_BY_SIDE} from results group by source_id having count(number) > 0) r on r.source_id = p.id
      union all
      select p.province_id, 'published', p.origin = 'imported', p.id, p.period_id, p.title,
        coalesce((select k.sample from reporting_periods k where k.id = p.period_id), false),
        json_build_object('kind', d.kind, 'number', d.number, 'issuedOn', d.issued_on, 'title', d.title),
        p.kind, p.report_year, p.starts_on, p.cut_off_on, r."rowIds", r.numbers, r.answered, r.expected, r.words
      from published_reports p
      join source_documents d on d.id = p.document_id
      join (select source_id, ${SIDE_BY_SIDE} from printed group by source_id) r on r.source_id = p.id
      where ${isKnown(Prisma.sql`p.created_at`, knownOn)} and not exists (select 1 from published_reports n
        where n.province_id = p.province_id and n.code = p.code and n.version > p.version and ${isKnown(Prisma.sql`n.created_at`, knownOn)})
    )
    select coalesce((select json_agg(json_build_object('rowId', id, 'statistic', statistic, 'label', label, 'unit', unit)) from asked), '[]') as rows,
      coalesce((select json_agg(s order by s."asOf") from sources s), '[]') as sources`;
  return found as { rows: RowFacts[]; sources: SourceRow[] };
}

const SIDE_BY_SIDE = Prisma.sql`json_agg(row_id) as "rowIds", json_agg(number) as numbers, json_agg(answered) as answered,
  json_agg(expected) as expected, json_agg(json_build_object('rowId', row_id, 'choice', choice, 'printed', printed, 'setReason', set_reason))
    filter (where coalesce(choice, printed, set_reason) is not null) as words`;

/** What was published of a period stands before later sums of it. */
function withoutSuperseded(sources: readonly SourceRow[]): SourceRow[] {
  const published = new Set(sources.filter(({ kind }) => kind === 'published').flatMap(periodKeys));
  return sources.filter(
    (source) => source.kind === 'published' || !periodKeys(source).some((key) => published.has(key)),
  );
}

/** The period itself, and its kind and year: of these there is one a year, of special periods there are many. */
function periodKeys({ provinceId, periodKind, reportYear, periodId }: SourceRow): string[] {
  const own = periodId === null ? [] : [`${periodId}`];
  return periodKind === 'adhoc' ? own : [...own, `${provinceId} ${periodKind} ${reportYear}`];
}

function toSource(row: SourceRow, rows: ReadonlyMap<number, RowFacts>): StatisticSource {
  const { kind, imported, id, periodId, title, sample, document, asOf, startsOn, reportYear, periodKind } = row;
  const origin =
    kind === 'published' && document
      ? ({ kind, imported, reportId: id, periodId, title, document, sample } as const)
      : ({ kind: 'consolidated', periodId: id, name: title, sample } as const);
  return { origin, asOf, startsOn, reportYear, periodKind, terms: termsOf(row, rows) };
}

function termsOf(row: SourceRow, rows: ReadonlyMap<number, RowFacts>): Map<string, Term> {
  const words = new Map(row.words?.map((said) => [said.rowId, said]));
  const terms = new Map<string, Term>();
  for (const [index, rowId] of row.rowIds.entries()) {
    const { statistic, label, unit } = rows.get(rowId) as RowFacts;
    const said = words.get(rowId);
    const [number, answered, expected] = [
      row.numbers[index] ?? null,
      row.answered[index] ?? null,
      row.expected[index] ?? null,
    ];
    const coverage = answered === null || expected === null ? null : { answered, expected };
    const [choice, printed, setReason] = [said?.choice ?? null, said?.printed ?? null, said?.setReason ?? null];
    terms.set(statistic, { statistic, rowId, label, unit, number, choice, printed, setReason, coverage });
  }
  return terms;
}
