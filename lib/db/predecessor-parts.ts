import type { Succession } from '@/lib/domain/agency.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { predecessorPartsOf } from '@/lib/domain/predecessor-part.ts';
import { type Db, db } from './client.ts';
import type { Period } from './periods.ts';

export type NamedPart = { agencyId: number; name: string; until: Day };

/** Whose part each agency of a period reports besides its own; agencies that succeeded nobody are left out. */
export async function listPredecessorParts(
  period: Pick<Period, 'provinceId' | 'startsOn' | 'cutOffOn'>,
  tx: Db = db(),
): Promise<Map<number, NamedPart[]>> {
  const rows = await tx.$queryRaw<(Succession & { name: string })[]>`
    select s.predecessor_id as "predecessorId", s.successor_id as "successorId", s.effective_on::text as "effectiveOn", a.name
    from agency_successions s join agencies a on a.id = s.predecessor_id where a.province_id = ${period.provinceId}`;
  const names = new Map(rows.map((row) => [row.predecessorId, row.name]));
  const successors = [...new Set(rows.map((row) => row.successorId))];
  const parts = successors.map((id) => {
    const named = predecessorPartsOf(id, rows, period).map((part) => ({
      ...part,
      name: names.get(part.agencyId) ?? '',
    }));
    return [id, named] as const;
  });
  return new Map(parts.filter(([, named]) => named.length > 0));
}
