import type { AreaCode } from '@/lib/domain/plan.ts';
import { type Db, db } from './client.ts';

export type IndicatorChoice = { id: number; name: string; unit: string | null; areaCode: AreaCode };

/** What is already measured in a province, so that a new plan carries it on. The caller may see the province. */
export async function listIndicatorChoices(provinceId: number, tx: Db = db()): Promise<IndicatorChoice[]> {
  return tx.$queryRaw<IndicatorChoice[]>`
    select i.id, i.name, i.unit, i.area_code as "areaCode" from indicators i join reform_areas a on a.code = i.area_code
    where i.province_id = ${provinceId} order by a.position, i.name, i.id`;
}
