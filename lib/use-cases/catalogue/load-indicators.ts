import type { IndicatorFile } from '@/lib/catalogue/province-file.ts';
import { insertRows, takeKeyedIds } from '@/lib/db/bulk.ts';
import type { Db } from '@/lib/db/client.ts';
import { type Ids, idOf } from './keys.ts';
import type { WhoIds } from './load-agencies.ts';

type Version = IndicatorFile['indicators'][number]['versions'][number];

/** What is measured, with each definition, the statistics behind it, and the named baselines. */
export async function loadIndicators(
  tx: Db,
  provinceId: number,
  file: IndicatorFile,
  who: WhoIds,
  statistics: Ids,
): Promise<Ids> {
  const ids = await takeKeyedIds(
    tx,
    'indicators',
    file.indicators.map((indicator) => indicator.key),
  );
  await insertRows(
    tx,
    'indicators',
    file.indicators.map((indicator) => toIndicator(indicator, provinceId, ids)),
  );
  await loadVersions(tx, file, ids, statistics);
  await insertRows(
    tx,
    'indicator_baselines',
    file.baselines.map((baseline) => ({
      indicatorId: idOf(ids, baseline.indicator),
      year: baseline.year,
      value: baseline.value,
      provisional: baseline.provisional,
      documentId: idOf(who.documents, baseline.source.document),
      sourceSection: baseline.source.section,
      sourceOrdinal: baseline.source.ordinal,
    })),
  );
  return ids;
}

function toIndicator(indicator: IndicatorFile['indicators'][number], provinceId: number, ids: Ids) {
  const { key, area, name, unit, direction, accumulation, origin, publisher, mayExceed100 } = indicator;
  const id = idOf(ids, key);
  return {
    id,
    provinceId,
    code: key,
    areaCode: area,
    name,
    unit,
    direction,
    accumulation,
    origin,
    publisher,
    mayExceed100,
  };
}

async function loadVersions(tx: Db, file: IndicatorFile, indicators: Ids, statistics: Ids): Promise<void> {
  const all = file.indicators.flatMap(({ key, versions }) => versions.map((version) => ({ indicator: key, version })));
  const keyOf = (entry: (typeof all)[number]) => `${entry.indicator}@${entry.version.validFrom}`;
  const ids = await takeKeyedIds(tx, 'indicator_versions', all.map(keyOf));
  const rows = all.map((entry) => ({
    id: idOf(ids, keyOf(entry)),
    indicatorId: idOf(indicators, entry.indicator),
    validFrom: entry.version.validFrom,
    definition: entry.version.definition,
    formula: entry.version.formula?.kind ?? null,
    scale: entry.version.formula?.kind === 'ratio' ? entry.version.formula.scale : '1',
  }));
  await insertRows(tx, 'indicator_versions', rows);
  await insertRows(
    tx,
    'indicator_terms',
    all.flatMap((entry) => termRows(entry.version, idOf(ids, keyOf(entry)), statistics)),
  );
}

function termRows({ formula }: Version, indicatorVersionId: number, statistics: Ids) {
  if (formula === null) return [];
  const term = (role: string) => (statistic: string) => ({
    indicatorVersionId,
    statisticId: idOf(statistics, statistic),
    role,
  });
  if (formula.kind === 'value') return [term('value')(formula.statistic)];
  return [...formula.numerator.map(term('numerator')), ...formula.denominator.map(term('denominator'))];
}
