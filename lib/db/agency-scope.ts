import type { Day } from '@/lib/domain/calendar.ts';
import { type Db, db } from './client.ts';
import { dayToDb } from './days.ts';

export type ScopedAgency = { id: number; code: string; name: string; kind: string; level: string };

/** The reporting agencies of a province that are valid on a day: the scope of a period is its cut-off day's. */
export async function listAgenciesInScope(provinceId: number, on: Day, tx: Db = db()): Promise<ScopedAgency[]> {
  const day = dayToDb(on);
  return tx.agency.findMany({
    where: {
      provinceId,
      reports: true,
      AND: [
        { OR: [{ validFrom: null }, { validFrom: { lte: day } }] },
        { OR: [{ validTo: null }, { validTo: { gte: day } }] },
      ],
    },
    select: { id: true, code: true, name: true, kind: true, level: true },
    orderBy: { id: 'asc' },
  });
}
