import { type Db, db } from './client.ts';

export type CalledPeriod = { id: number; name: string; provinceId: number; provinceName: string };

/** The periods that somebody at the machine means by "12" (the number in its address) or "h1-2026" (kind and year). */
export async function listPeriodsCalled(call: string, tx: Db = db()): Promise<CalledPeriod[]> {
  return tx.$queryRaw<CalledPeriod[]>`
    select x.id, x.name, p.id as "provinceId", p.name as "provinceName"
    from reporting_periods x join provinces p on p.id = x.province_id
    where x.id::text = ${call} or x.kind || '-' || x.report_year = ${call}
    order by x.id`;
}
