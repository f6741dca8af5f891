import type { Day } from '@/lib/domain/calendar.ts';
import type { Baseline, Indicator } from '@/lib/domain/indicator.ts';
import type { ExternalFigure } from '@/lib/domain/sourced-figure.ts';
import { type Db, db } from './client.ts';
import { Prisma } from './generated/client.ts';
import { isKnown } from './known-on.ts';
import { queryAsJson } from './rows-as-json.ts';

export type IndicatorRow = {
  indicator: Indicator;
  provinceId: number;
  baselines: Baseline[];
  external: ExternalFigure[];
};

/** Everything that is measured in a province. */
export async function listIndicatorIds(provinceId: number, tx: Db = db()): Promise<number[]> {
  return (await tx.indicator.findMany({ where: { provinceId }, select: { id: true }, orderBy: { id: 'asc' } })).map(
    ({ id }) => id,
  );
}

/** What is measured, with its definitions, baselines and the newest version of each figure that others have published. */
export async function listIndicators(ids: number[], knownOn: Day | undefined, tx: Db): Promise<IndicatorRow[]> {
  return queryAsJson<IndicatorRow>(
    tx,
    Prisma.sql`
    with versions as materialized (
      select id, indicator_id, valid_from, definition, formula, scale from indicator_versions where indicator_id = any(${ids}::int[])
    ), terms as (
      select t.indicator_version_id as version_id, min(s.code) filter (where t.role = 'value') as value,
        json_agg(s.code) filter (where t.role = 'numerator') as numerator,
        json_agg(s.code) filter (where t.role = 'denominator') as denominator
      from indicator_terms t join statistics s on s.id = t.statistic_id
      where t.indicator_version_id in (select id from versions) group by t.indicator_version_id
    ), definitions as (
      select v.indicator_id, json_agg(json_build_object('validFrom', v.valid_from, 'definition', v.definition, 'formula', case v.formula
          when 'value' then json_build_object('kind', 'value', 'statistic', t.value)
          when 'ratio' then json_build_object('kind', 'ratio', 'scale', trim_scale(v.scale)::text,
            'numerator', coalesce(t.numerator, '[]'), 'denominator', coalesce(t.denominator, '[]'))
        end) order by v.valid_from) as versions
      from versions v left join terms t on t.version_id = v.id group by v.indicator_id
    ), baselines as (
      select b.indicator_id, json_agg(json_build_object('year', b.year, 'value', trim_scale(b.value)::text, 'provisional', b.provisional,
          'source', json_build_object('section', b.source_section, 'ordinal', b.source_ordinal, 'part', null,
            'document', json_build_object('kind', d.kind, 'number', d.number, 'issuedOn', d.issued_on, 'title', d.title))) order by b.year) as baselines
      from indicator_baselines b join source_documents d on d.id = b.document_id
      where b.indicator_id = any(${ids}::int[]) group by b.indicator_id
    ), figures as (
      select f.indicator_id, json_agg(json_build_object('value', trim_scale(f.value)::text, 'year', f.year, 'asOf', f.as_of, 'origin', json_build_object(
          'kind', 'external', 'section', f.source_section, 'enteredBy', u.full_name,
          'document', json_build_object('kind', d.kind, 'number', d.number, 'issuedOn', d.issued_on, 'title', d.title)))) as figures
      from (select distinct on (indicator_id, year) * from indicator_figures
        where indicator_id = any(${ids}::int[]) and ${isKnown(Prisma.sql`entered_at`, knownOn)} order by indicator_id, year, version desc) f
      join source_documents d on d.id = f.document_id
      join users u on u.id = f.entered_by_id
      group by f.indicator_id
    )
    select i.province_id as "provinceId",
      json_build_object('id', i.id, 'code', i.code, 'areaCode', i.area_code, 'name', i.name, 'unit', i.unit,
        'direction', i.direction, 'accumulation', i.accumulation, 'origin', i.origin, 'publisher', i.publisher,
        'mayExceed100', i.may_exceed_100, 'versions', v.versions) as indicator,
      coalesce(b.baselines, '[]') as baselines, coalesce(f.figures, '[]') as external
    from indicators i
    left join definitions v on v.indicator_id = i.id
    left join baselines b on b.indicator_id = i.id
    left join figures f on f.indicator_id = i.id
    where i.id = any(${ids}::int[])`,
  );
}
