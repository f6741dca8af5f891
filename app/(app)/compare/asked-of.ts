import { listPlans, type Plan } from '@/lib/db/plans.ts';
import { listProvinces, type Province } from '@/lib/db/provinces.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { RANK_GROUPS, type RankGroup } from '@/lib/domain/ranking.ts';
import { type Asked, asked, askedOf, idFrom } from '@/lib/forms/address.ts';
import type { AskedDay } from '@/lib/forms/asked-day.ts';
import { HEAT_MEASURES, type HeatMeasure } from '@/lib/text/heat-map.ts';
import { ownPlan } from '../dashboard/own-plan.ts';

/** More than fit side by side are not compared one by one. */
const MOST_CHOSEN = 20;

/** What the address asks for, with what it may choose from; null while the installation has no province. */
export type CompareAsked = KnownOn & {
  provinces: readonly Province[];
  province: Province;
  plans: readonly Plan[];
  plan: Plan | null;
  group: RankGroup | undefined;
  search: string | undefined;
  measure: HeatMeasure;
  chosen: readonly number[];
};

export async function readAsked(actor: Actor, params: Asked, { day, knownOn }: AskedDay): Promise<CompareAsked | null> {
  const provinces = await listProvinces();
  const own = provinces.find((one) => actor.grants.some((grant) => grant.provinceId === one.id));
  const everyPlan = await listPlans(actor);
  const wanted = everyPlan.find((plan) => plan.id === idFrom(asked(params, 'ke-hoach')));
  const provinceId = idFrom(asked(params, 'tinh')) ?? wanted?.provinceId;
  const province = provinces.find((one) => one.id === provinceId) ?? own ?? provinces[0];
  if (!province) return null;
  const plans = everyPlan.filter((plan) => plan.provinceId === province.id);
  const plan = plans.find((one) => one === wanted) ?? ownPlan(actor, plans, day) ?? null;
  const group =
    asked(params, 'nhom') === EVERY_GROUP ? undefined : (askedOf(params, 'nhom', RANK_GROUPS) ?? 'departments');
  const measure = askedOf(params, 'xem', HEAT_MEASURES) ?? HEAT_MEASURES[0];
  return {
    provinces,
    province,
    plans,
    plan,
    group,
    measure,
    search: asked(params, 'tim'),
    chosen: chosenIds(params),
    knownOn,
  };
}

export const EVERY_GROUP = 'moi-nhom';

/** The same view as an address keeps it. */
export function keptOf({ province, plan, group, search, measure, knownOn }: CompareAsked): Record<string, string> {
  return {
    tinh: String(province.id),
    ...(plan && { 'ke-hoach': String(plan.id) }),
    nhom: group ?? EVERY_GROUP,
    ...(search && { tim: search }),
    xem: measure,
    ...(knownOn && { ngay: knownOn }),
  };
}

/** One after another ("co-quan=3&co-quan=7", as ticked) or in a row ("co-quan=3,7", as links write it). */
function chosenIds(params: Asked): number[] {
  const ids = [params['co-quan'] ?? []].flat().flatMap((value) => value.split(',').slice(0, MOST_CHOSEN));
  return [...new Set(ids.flatMap((text) => idFrom(text.trim()) ?? []))].slice(0, MOST_CHOSEN);
}
