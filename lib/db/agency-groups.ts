import type { Actor } from '@/lib/domain/actor.ts';
import type { AgencyGroup } from '@/lib/domain/agency.ts';
import { mayReadPlans } from '@/lib/domain/policy.ts';
import { type Db, db } from './client.ts';

/** nhóm cơ quan of a province, with their rules and the members that a document names one by one. */
export async function listAgencyGroups(actor: Actor, provinceId: number, tx: Db = db()): Promise<AgencyGroup[]> {
  if (!mayReadPlans(actor)) return [];
  return tx.$queryRaw<AgencyGroup[]>`
    select g.id, g.code, g.name, g.unresolved,
      coalesce((select json_agg(json_build_object('kind', r.kind, 'level', r.level)) from agency_group_rules r where r.group_id = g.id), '[]') as rules,
      coalesce((select json_agg(m.agency_id) from agency_group_members m where m.group_id = g.id), '[]') as "memberIds"
    from agency_groups g where g.province_id = ${provinceId} order by g.id`;
}
