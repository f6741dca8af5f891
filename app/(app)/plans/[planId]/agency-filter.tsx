import { FilterSelect } from '@/components/filters.tsx';
import { listAgencies } from '@/lib/db/agencies.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { byName } from '@/lib/domain/name-order.ts';

/** Communes would drown the list: they answer through their group, and each has a page of its own. */
export async function AgencyFilter({
  actor,
  provinceId,
  value,
}: {
  actor: Actor;
  provinceId: number;
  value: number | null;
}) {
  const agencies = (await listAgencies(actor, { provinceId }))
    .filter((agency) => agency.level !== 'commune' || agency.id === value)
    .toSorted((a, b) => byName(a.name, b.name));
  return (
    <FilterSelect
      name="co-quan"
      label="Cơ quan"
      value={value === null ? undefined : String(value)}
      choices={agencies.map((agency) => ({ value: String(agency.id), label: agency.name }))}
    />
  );
}
