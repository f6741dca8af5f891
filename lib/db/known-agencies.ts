import type { Agency, AgencyGroup, Succession } from '@/lib/domain/agency.ts';
import { type Db, db } from './client.ts';

/** Everybody whom a document of the province may name, with the other spellings that the records keep. */
export type ProvinceAgencies = {
  agencies: (Agency & { aliases: string[] })[];
  groups: (AgencyGroup & { aliases: string[] })[];
  successions: Succession[];
};

export async function listProvinceAgencies(provinceId: number, tx: Db = db()): Promise<ProvinceAgencies> {
  const agencies = await tx.$queryRaw<ProvinceAgencies['agencies']>`
    select id, code, name, short_name as "shortName", aliases, kind, level, valid_from::text as "validFrom",
      valid_to::text as "validTo", reports
    from agencies where province_id = ${provinceId} order by id`;
  const groups = await tx.$queryRaw<ProvinceAgencies['groups']>`
    select g.id, g.code, g.name, g.aliases, g.unresolved,
      coalesce((select json_agg(json_build_object('kind', r.kind, 'level', r.level)) from agency_group_rules r where r.group_id = g.id), '[]') as rules,
      coalesce((select json_agg(m.agency_id) from agency_group_members m where m.group_id = g.id), '[]') as "memberIds"
    from agency_groups g where g.province_id = ${provinceId} order by g.id`;
  const successions = await tx.$queryRaw<Succession[]>`
    select s.predecessor_id as "predecessorId", s.successor_id as "successorId", s.effective_on::text as "effectiveOn"
    from agency_successions s join agencies a on a.id = s.predecessor_id where a.province_id = ${provinceId} order by s.id`;
  return { agencies, groups, successions };
}
