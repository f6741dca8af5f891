import type { Begun } from '@/lib/domain/first-steps.ts';
import { type Db, db } from './client.ts';

/** How far a province has come; of its forms only those that were released can be asked. */
export async function countBegun(provinceId: number, tx: Db = db()): Promise<Begun> {
  const [begun] = await tx.$queryRaw<Begun[]>`
    select (select count(*)::int from agencies where province_id = ${provinceId}) as agencies,
      (select count(*)::int from plans where province_id = ${provinceId}) as plans,
      (select count(*)::int from report_form_versions v join report_forms f on f.id = v.form_id
        where f.province_id = ${provinceId} and v.released_at is not null) as forms,
      (select count(*)::int from reporting_periods where province_id = ${provinceId}) as periods`;
  return begun ?? { agencies: 0, plans: 0, forms: 0, periods: 0 };
}
