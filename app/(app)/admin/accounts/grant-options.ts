import { listGrantableAgencies, listStaffProvinces } from '@/lib/db/grants.ts';
import { today } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { GrantOptions } from './grant-fields.tsx';

/** What a role can be given for: the actor's own provinces and the agencies of today. */
export async function findGrantOptions(actor: Actor): Promise<GrantOptions> {
  const provinces = await listStaffProvinces(actor);
  const agencies = await listGrantableAgencies(actor, await today());
  const nameOf = new Map(provinces.map((province) => [province.id, province.name]));
  return {
    provinces: provinces.map(({ id, name }) => ({ value: String(id), label: name })),
    agencies: agencies.map(({ id, provinceId, name }) => ({
      value: String(id),
      label: provinces.length > 1 ? `${name} (${nameOf.get(provinceId)})` : name,
    })),
  };
}
