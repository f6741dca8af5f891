import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { mayReadPlans } from '@/lib/domain/policy.ts';
import { type IndicatorReading, readIndicator } from '@/lib/domain/sourced-figure.ts';
import { type Db, db } from './client.ts';
import { listSources } from './figure-sources.ts';
import { listIndicators } from './indicators.ts';

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
