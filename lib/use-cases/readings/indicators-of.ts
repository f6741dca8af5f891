import type { IndicatorFile } from '@/lib/catalogue/province-file.ts';
import type { AreaCode } from '@/lib/domain/plan.ts';
import { directionOf, isMeasured } from '@/lib/reading/check/faults.ts';
import type { TargetRow } from '@/lib/reading/check/sheet.ts';
import { sectionName, sourceOf } from './plan-parts.ts';

/**
 * The key of the indicator that a target speaks of: one that the person chose, or one of its own; null for what nothing
 * measures. The same promise printed twice is measured once.
 */
export function indicatorKeyOf({ key, values }: TargetRow, planKey: string): string | null {
  if (values.indicatorId !== null) return `da-co-${values.indicatorId}`;
  return isMeasured(values) ? `${planKey}-${key}` : null;
}

/** Indicators that the plan brings: nobody reports them yet, and others publish ranks and the indices. */
export function newIndicators(
  targets: readonly TargetRow[],
  planKey: string,
  titleOf: (row: TargetRow) => string,
  startYear: number,
): IndicatorFile {
  const indicators = targets
    .filter((row) => row.values.indicatorId === null && isMeasured(row.values))
    .map((row) => {
      const { values } = row;
      const isOutside = values.kind === 'rank' || INDICES.test(values.text);
      return {
        key: `${planKey}-${row.key}`,
        area: values.area as AreaCode,
        name: titleOf(row),
        unit: values.unit?.normalize('NFC').trim() || null,
        direction: directionOf(values) ?? ('higher' as const),
        accumulation: 'stock' as const,
        origin: isOutside ? ('external' as const) : ('none' as const),
        publisher: null,
        mayExceed100: false,
        versions: [{ validFrom: `${startYear}-01-01`, definition: values.clause || values.text, formula: null }],
      };
    });
  return { indicators, baselines: [] };
}

/**
 * Số gốc: what the document says had been reached before, of the indicators that the plan brings. A change against a year
 * speaks of the change, not of what stood then; an indicator that is there already keeps its own.
 */
export function newBaselines(targets: readonly TargetRow[], planKey: string): IndicatorFile['baselines'] {
  return targets.flatMap((row) => {
    const { indicatorId, change, baselineYear: year, baselineValue: value } = row.values;
    if (indicatorId !== null || change !== null || !isMeasured(row.values) || year === null || value === null)
      return [];
    const { ordinal, part } = row.values;
    const source = sourceOf(sectionName(row.values), ordinal, part);
    return [{ indicator: `${planKey}-${row.key}`, year, value, provisional: false, source }];
  });
}

/** What is measured already and carried on, by the keys that targets know them by. */
export function chosenIndicators(targets: readonly TargetRow[]): [string, number][] {
  return targets.flatMap(({ values: { indicatorId } }): [string, number][] =>
    indicatorId === null ? [] : [[`da-co-${indicatorId}`, indicatorId]],
  );
}

/** Indices that the ministries and others publish each year (domain, "Binding"). */
const INDICES = /PAR[\s-]?INDEX|SIPAS|PAPI|\bPCI\b|\bDTI\b|POBI|\bPGI\b/i;
