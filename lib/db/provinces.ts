import type { Day } from '@/lib/domain/calendar.ts';
import { type Db, db } from './client.ts';
import { dayFromDbOrNull, dayToDb, dayToDbOrNull } from './days.ts';

export type Province = {
  id: number;
  code: string;
  name: string;
  validFrom: Day | null;
  validTo: Day | null;
  successor: { id: number; name: string; on: Day } | null;
};

export async function listProvinces(tx: Db = db()): Promise<Province[]> {
  const rows = await tx.province.findMany({ include: { successor: true }, orderBy: { id: 'asc' } });
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    validFrom: dayFromDbOrNull(row.validFrom),
    validTo: dayFromDbOrNull(row.validTo),
    successor:
      row.successor && row.succeededOn
        ? { id: row.successor.id, name: row.successor.name, on: row.succeededOn.toISOString().slice(0, 10) }
        : null,
  }));
}

export async function findProvinceId(tx: Db, code: string): Promise<number | null> {
  return (await tx.province.findUnique({ where: { code }, select: { id: true } }))?.id ?? null;
}

export type NewProvince = { code: string; name: string; validFrom: Day | null; validTo: Day | null };

export async function insertProvince(tx: Db, province: NewProvince): Promise<number> {
  const { id } = await tx.province.create({
    data: { ...province, validFrom: dayToDbOrNull(province.validFrom), validTo: dayToDbOrNull(province.validTo) },
    select: { id: true },
  });
  return id;
}

export type Merger = { provinceId: number; successorId: number; on: Day; source: string };

/** sáp nhập tỉnh: the old province keeps its records and names who took over. */
export async function saveMerger(tx: Db, merger: Merger): Promise<void> {
  await tx.province.update({
    where: { id: merger.provinceId },
    data: { successorId: merger.successorId, succeededOn: dayToDb(merger.on), successionSource: merger.source },
  });
}
