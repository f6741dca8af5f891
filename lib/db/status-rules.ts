import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { StatusRules } from '@/lib/domain/target-arithmetic.ts';
import { type Db, db } from './client.ts';
import { Prisma } from './generated/client.ts';
import { isKnown } from './known-on.ts';

/** ngưỡng đánh giá of a province as somebody set them; the usual ones hold where nobody did. */
export type SetStatusRules = StatusRules & {
  provinceId: number;
  version: number;
  reason: string;
  setBy: string;
  setAt: Date;
};

/** By province, the thresholds in force at the end of a day; a province that has set none is absent. */
export async function findStatusRules(
  provinceIds: readonly number[],
  day: Day,
  tx: Db = db(),
): Promise<Map<number, StatusRules>> {
  if (provinceIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<(StatusRules & { provinceId: number })[]>`
    select distinct on (province_id) province_id as "provinceId", trim_scale(at_risk_share)::text as "atRiskShare",
      trim_scale(approximate_share)::text as "approximateShare", stale_after as "staleAfter"
    from status_rules
    where province_id = any(${[...provinceIds]}::int[]) and ${isKnown(Prisma.sql`set_at`, day)}
    order by province_id, version desc`;
  return new Map(rows.map(({ provinceId, ...rules }) => [provinceId, rules]));
}

/** Every version of a province, newest first. The caller has asked who may see them. */
export async function listStatusRules(provinceId: number, tx: Db = db()): Promise<SetStatusRules[]> {
  return tx.$queryRaw<SetStatusRules[]>`
    select r.province_id as "provinceId", r.version, trim_scale(r.at_risk_share)::text as "atRiskShare",
      trim_scale(r.approximate_share)::text as "approximateShare", r.stale_after as "staleAfter", r.reason,
      u.full_name as "setBy", r.set_at as "setAt"
    from status_rules r join users u on u.id = r.set_by_id where r.province_id = ${provinceId} order by r.version desc`;
}

export type NewStatusRules = { provinceId: number; rules: StatusRules; reason: string };

/** Writes the version after the one that was seen (0: none yet); false when somebody was faster. */
export async function insertStatusRules(
  tx: Db,
  actor: Actor,
  { provinceId, rules, reason }: NewStatusRules,
  seenVersion: number,
): Promise<boolean> {
  const saved = await tx.$executeRaw`
    insert into status_rules (province_id, version, at_risk_share, approximate_share, stale_after, reason, set_by_id, set_at)
    select ${provinceId}, ${seenVersion} + 1, ${rules.atRiskShare}::numeric, ${rules.approximateShare}::numeric,
      ${rules.staleAfter}, ${reason}, ${actor.userId}, cchc_now()
    where ${seenVersion} = coalesce((select max(version) from status_rules where province_id = ${provinceId}), 0)
    on conflict (province_id, version) do nothing`;
  return saved === 1;
}
