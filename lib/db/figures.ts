import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { Baseline, Indicator } from '@/lib/domain/indicator.ts';
import { mayReadPlans } from '@/lib/domain/policy.ts';
import type { PeriodKind } from '@/lib/domain/reporting-period.ts';
import type { SourceDocument } from '@/lib/domain/source.ts';
import {
  type ExternalFigure,
  type IndicatorReading,
  readIndicator,
  type StatisticSource,
  type Term,
} from '@/lib/domain/sourced-figure.ts';
import { type Db, db } from './client.ts';
import { Prisma } from './generated/client.ts';
import { isKnown, joinResults } from './known-on.ts';

/**
 * What is known of each indicator: its definitions, baselines and every approved or published figure with its source.
 * `knownOn`: only what was approved, published or entered by the end of that day.
 */
export async function readIndicators(
  actor: Actor,
  ids: readonly number[],
  knownOn?: Day | undefined,
  tx: Db = db(),
): Promise<Map<number, IndicatorReading>> {
  if (!mayReadPlans(actor) || ids.length === 0) return new Map();
  const indicators = await listIndicators([...ids], knownOn, tx);
  const sources = await listSources([...ids], knownOn, tx);
  return new Map(
    indicators.map(({ indicator, provinceId, baselines, external }) => [
      indicator.id,
      readIndicator(indicator, baselines, sources.get(provinceId) ?? [], external),
    ]),
  );
}

type IndicatorRow = { indicator: Indicator; provinceId: number; baselines: Baseline[]; external: ExternalFigure[] };

async function listIndicators(ids: number[], knownOn: Day | undefined, tx: Db): Promise<IndicatorRow[]> {
  return tx.$queryRaw<IndicatorRow[]>`
    select i.province_id as "provinceId",
      json_build_object('id', i.id, 'code', i.code, 'areaCode', i.area_code, 'name', i.name, 'unit', i.unit,
        'direction', i.direction, 'accumulation', i.accumulation, 'origin', i.origin, 'publisher', i.publisher,
        'mayExceed100', i.may_exceed_100, 'versions', v.versions) as indicator,
      coalesce(b.baselines, '[]') as baselines, coalesce(f.figures, '[]') as external
    from indicators i
    left join lateral (
      select json_agg(json_build_object('validFrom', v.valid_from, 'definition', v.definition, 'formula', case v.formula
          when 'value' then json_build_object('kind', 'value', 'statistic', (select s.code from indicator_terms t
            join statistics s on s.id = t.statistic_id where t.indicator_version_id = v.id))
          when 'ratio' then (select json_build_object('kind', 'ratio', 'scale', trim_scale(v.scale)::text,
              'numerator', coalesce(json_agg(s.code) filter (where t.role = 'numerator'), '[]'),
              'denominator', coalesce(json_agg(s.code) filter (where t.role = 'denominator'), '[]'))
            from indicator_terms t join statistics s on s.id = t.statistic_id where t.indicator_version_id = v.id)
        end) order by v.valid_from) as versions
      from indicator_versions v where v.indicator_id = i.id
    ) v on true
    left join lateral (
      select json_agg(json_build_object('year', b.year, 'value', trim_scale(b.value)::text, 'provisional', b.provisional) order by b.year) as baselines
      from indicator_baselines b where b.indicator_id = i.id
    ) b on true
    left join lateral (
      select json_agg(json_build_object('value', trim_scale(f.value)::text, 'year', f.year, 'asOf', f.as_of, 'origin', json_build_object(
          'kind', 'external', 'section', f.source_section, 'enteredBy', u.full_name,
          'document', json_build_object('kind', d.kind, 'number', d.number, 'issuedOn', d.issued_on, 'title', d.title)))) as figures
      from (select distinct on (year) * from indicator_figures
        where indicator_id = i.id and ${isKnown(Prisma.sql`entered_at`, knownOn)} order by year, version desc) f
      join source_documents d on d.id = f.document_id
      join users u on u.id = f.entered_by_id
    ) f on true
    where i.id = any(${ids}::int[])`;
}

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
  terms: Term[];
};

/** Sources by province, oldest first. What was published of a period stands before later sums of it. */
async function listSources(
  indicatorIds: number[],
  knownOn: Day | undefined,
  tx: Db,
): Promise<Map<number, StatisticSource[]>> {
  const rows = await querySources(indicatorIds, knownOn, tx);
  const published = new Set(rows.filter((row) => row.kind === 'published').flatMap(periodKeys));
  const sources = new Map<number, StatisticSource[]>();
  for (const row of rows) {
    if (row.kind === 'consolidated' && periodKeys(row).some((key) => published.has(key))) continue;
    sources.set(row.provinceId, [...(sources.get(row.provinceId) ?? []), toSource(row)]);
  }
  return sources;
}

async function querySources(indicatorIds: number[], knownOn: Day | undefined, tx: Db): Promise<SourceRow[]> {
  return tx.$queryRaw<SourceRow[]>`
    with wanted as (
      select distinct t.statistic_id, s.code from indicator_terms t
      join indicator_versions v on v.id = t.indicator_version_id
      join statistics s on s.id = t.statistic_id
      where v.indicator_id = any(${indicatorIds}::int[])
    ), results as (
      select r.period_id, sv.id as row_id, w.code, sv.label, sv.unit, r.answered, r.expected, c.label as choice, o.reason as set_reason,
        coalesce(trim_scale(r.number)::text, case when c.value ~ '^[0-9]+$' then c.value end) as number
      from wanted w
      join statistic_versions sv on sv.statistic_id = w.statistic_id
      ${joinResults(knownOn)}
      left join consolidation_overrides o on o.id = r.override_id
      left join statistic_choices c on c.row_id = sv.id and sv.consolidation = 'owner' and r.detail -> 'counts' ? c.value
    ), printed as (
      select x.report_id, sv.id as row_id, w.code, sv.label, sv.unit, case when x.answered is null then x.printed end as printed,
        x.answered, x.expected, x.set_reason, c.label as choice,
        case when x.invalid then null when x.answer = 'nil' then '0' when x.answer = 'value'
          then coalesce(trim_scale(x.number)::text, case when x.choice ~ '^[0-9]+$' then x.choice end) end as number
      from published_values x
      join statistic_versions sv on sv.id = x.row_id
      join wanted w on w.statistic_id = sv.statistic_id
      left join statistic_choices c on c.row_id = sv.id and c.value = x.choice
    )
    select p.province_id as "provinceId", 'consolidated' as kind, false as imported, p.id, p.id as "periodId", p.name as title, p.sample, null::json as document,
      p.kind as "periodKind", p.report_year as "reportYear", p.starts_on::text as "startsOn", p.cut_off_on::text as "asOf",
      json_agg(json_build_object('statistic', r.code, 'rowId', r.row_id, 'label', r.label, 'unit', r.unit, 'number', r.number,
        'choice', r.choice, 'printed', null, 'setReason', r.set_reason,
        'coverage', json_build_object('answered', r.answered, 'expected', r.expected))) as terms
    from reporting_periods p join results r on r.period_id = p.id
    group by p.id having bool_or(r.number is not null)
    union all
    select p.province_id, 'published', p.origin = 'imported', p.id, p.period_id, p.title,
      coalesce((select k.sample from reporting_periods k where k.id = p.period_id), false),
      json_build_object('kind', d.kind, 'number', d.number, 'issuedOn', d.issued_on, 'title', d.title),
      p.kind, p.report_year, p.starts_on::text, p.cut_off_on::text,
      (select json_agg(json_build_object('statistic', r.code, 'rowId', r.row_id, 'label', r.label, 'unit', r.unit, 'number', r.number,
        'choice', r.choice, 'printed', r.printed, 'setReason', r.set_reason, 'coverage', case when r.answered is not null
          then json_build_object('answered', r.answered, 'expected', r.expected) end)) from printed r where r.report_id = p.id)
    from (select distinct on (province_id, code) * from published_reports
      where ${isKnown(Prisma.sql`created_at`, knownOn)} order by province_id, code, version desc) p
    join source_documents d on d.id = p.document_id
    where exists (select 1 from printed r where r.report_id = p.id)
    order by "asOf"`;
}

/** The period itself, and its kind and year: of these there is one a year, of special periods there are many. */
function periodKeys({ provinceId, periodKind, reportYear, periodId }: SourceRow): string[] {
  const own = periodId === null ? [] : [`${periodId}`];
  return periodKind === 'adhoc' ? own : [...own, `${provinceId} ${periodKind} ${reportYear}`];
}

function toSource({
  kind,
  imported,
  id,
  periodId,
  title,
  sample,
  document,
  terms,
  asOf,
  startsOn,
  reportYear,
  periodKind,
}: SourceRow): StatisticSource {
  const origin =
    kind === 'published' && document
      ? ({ kind, imported, reportId: id, periodId, title, document, sample } as const)
      : ({ kind: 'consolidated', periodId: id, name: title, sample } as const);
  return { origin, asOf, startsOn, reportYear, periodKind, terms };
}
