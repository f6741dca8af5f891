import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { readTarget, type TargetReading } from '@/lib/domain/target-reading.ts';
import { type Db, db } from './client.ts';
import { readIndicators } from './figures.ts';
import { findStatusRules } from './status-rules.ts';
import { listTargets, type TargetFilter } from './targets.ts';

/** Promises with what is known of each today, or was on the day asked for: four queries, whatever the number. */
export async function listTargetReadings(
  actor: Actor,
  filter: TargetFilter,
  today: Day,
  tx: Db = db(),
): Promise<TargetReading[]> {
  const targets = await listTargets(actor, filter, tx);
  const indicators = new Set(
    targets.flatMap(({ indicatorId, references }) => [indicatorId, ...references.map((one) => one.indicatorId)]),
  );
  const readings = await readIndicators(
    actor,
    [...indicators].filter((id) => id !== null),
    filter.knownOn,
    tx,
  );
  const rules = await findStatusRules([...new Set(targets.map(({ provinceId }) => provinceId))], today, tx);
  return targets.map((target) => readTarget(target, readings, today, rules.get(target.provinceId)));
}
