import { type AgencyEntry, listAgencies, listSuccessions } from '@/lib/db/agencies.ts';
import { listAgencyGroups } from '@/lib/db/agency-groups.ts';
import { listLedInstances } from '@/lib/db/led-instances.ts';
import type { Plan } from '@/lib/db/plans.ts';
import { listTargetReadings } from '@/lib/db/target-readings.ts';
import { listTasks } from '@/lib/db/tasks.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { answersForNow } from '@/lib/domain/agency.ts';
import { agencyLoads, type AgencyLoad as Load } from '@/lib/domain/agency-load.ts';
import { type AreaBalance, areaBalances } from '@/lib/domain/balance.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { type HeatItem, targetHeat } from '@/lib/domain/heat-map.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { type OwnTask, ownParts, ownTasks } from '@/lib/domain/own-parts.ts';
import { type RankGroup, rankGroupOf } from '@/lib/domain/ranking.ts';
import { isCountedTarget, type TargetReading } from '@/lib/domain/target-reading.ts';
import { isCounted } from '@/lib/domain/task.ts';
import type { TaskReading } from '@/lib/domain/task-line.ts';
import { type Ranking, viewRanking } from './view-ranking.ts';

/** What the address asks for; without a plan only the sending of reports can be compared. */
export type ComparisonAsked = KnownOn & {
  provinceId: number;
  plan: Plan | null;
  group: RankGroup | undefined;
  search: string | undefined;
  /** Agencies picked out one by one. */
  chosen: readonly number[];
};

export type AgencyLoad = Load<AgencyEntry>;

export type Comparison = {
  /** The day on which groups were resolved and heirs found: `day`, or the plan's last day after its years. */
  on: Day;
  /** The agencies of the group asked for. */
  shown: AgencyLoad[];
  /** Those picked out, else all of the group. */
  compared: AgencyLoad[];
  areas: AreaBalance[];
  ranking: Ranking | null;
};

/** Every agency and area of a province beside each other under one plan, as it stands or was known on a day; a fixed number of questions whatever its size. */
export async function viewComparison(actor: Actor, asked: ComparisonAsked, day: Day): Promise<Comparison> {
  const { provinceId, plan, group, search, chosen, knownOn } = asked;
  const lastDay = plan === null ? day : `${plan.endYear}-12-31`;
  const on = day < lastDay ? day : lastDay;
  const everyone = await listAgencies(actor, { provinceId });
  const owed = await readOwed(actor, asked, { everyone, on, day });
  const loads = agencyLoads(everyone, owed.tasks, owed.targetItems, on);
  const found = search === undefined ? null : await listAgencies(actor, { provinceId, search });
  const hits = found && new Set(found.map(({ id }) => id));
  const shown = loads.filter(
    ({ agency }) => (!group || rankGroupOf(agency) === group) && (hits === null || hits.has(agency.id)),
  );
  return {
    on,
    shown,
    compared: chosen.length === 0 ? shown : loads.filter(({ agency }) => chosen.includes(agency.id)),
    areas: areaBalances(owed.targets, owed.planTasks),
    ranking: await viewRanking(actor, { provinceId, knownOn }, day),
  };
}

type Owed = {
  targets: TargetReading[];
  targetItems: HeatItem[];
  tasks: OwnTask[];
  planTasks: TaskReading[];
};

type Scene = { everyone: readonly AgencyEntry[]; on: Day; day: Day };

/** What the plan asks of whom; what an agency that has ended owed stands with those who answer for it. */
async function readOwed(
  actor: Actor,
  { provinceId, plan, knownOn }: ComparisonAsked,
  { everyone, on, day }: Scene,
): Promise<Owed> {
  if (plan === null) return { targets: [], targetItems: [], tasks: [], planTasks: [] };
  const successions = await listSuccessions(actor, provinceId);
  const bearers = { agencies: everyone, groups: await listAgencyGroups(actor, provinceId), successions, on };
  const targets = (await listTargetReadings(actor, { planIds: [plan.id], knownOn }, day)).filter(({ target }) =>
    isCountedTarget(target),
  );
  const parts = ownParts(await listLedInstances(actor, { planId: plan.id, knownOn }, day), day).flatMap((part) =>
    answersForNow(part.agencyId, successions, on).map((agencyId) => ({ ...part, agencyId })),
  );
  const planTasks = (await listTasks(actor, { planIds: [plan.id], knownOn }, day)).filter(({ task }) =>
    isCounted(task),
  );
  return {
    targets,
    targetItems: targets.flatMap((target) => targetHeat(target, bearers)),
    tasks: ownTasks(parts),
    planTasks,
  };
}
