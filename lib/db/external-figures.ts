import type { Day } from '@/lib/domain/calendar.ts';
import type { Figure } from '@/lib/domain/figure.ts';
import type { IndicatorOrigin } from '@/lib/domain/indicator.ts';
import type { Db } from './client.ts';
import { dayToDb } from './days.ts';

export type IndicatorHead = { id: number; provinceId: number; name: string; origin: IndicatorOrigin };

/** The indicator, held: two who enter the same year wait for one another. */
export async function lockIndicator(tx: Db, id: number): Promise<IndicatorHead | null> {
  const rows = await tx.$queryRaw<IndicatorHead[]>`
    select id, province_id as "provinceId", name, origin from indicators where id = ${id} for update`;
  return rows[0] ?? null;
}

export type StoredFigure = { version: number; value: Figure };

/** What stands for a year; a correction is a new version of it. */
export async function findStoredFigure(tx: Db, indicatorId: number, year: number): Promise<StoredFigure | null> {
  const rows = await tx.$queryRaw<StoredFigure[]>`
    select version, trim_scale(value)::text as value from indicator_figures
    where indicator_id = ${indicatorId} and year = ${year} order by version desc limit 1`;
  return rows[0] ?? null;
}

export type NewFigure = {
  indicatorId: number;
  year: number;
  asOf: Day;
  value: Figure;
  documentId: number;
  sourceSection: string;
  version: number;
  enteredById: number;
  note: string | null;
};

export async function insertFigure(tx: Db, figure: NewFigure, at: Date): Promise<void> {
  await tx.indicatorFigure.create({ data: { ...figure, asOf: dayToDb(figure.asOf), enteredAt: at } });
}
