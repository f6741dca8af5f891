import { staffProvincesOf } from '@/lib/domain/account.ts';
import type { Actor, RoleGrant } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { type Db, db } from './client.ts';
import { dayFromDb, dayToDb } from './days.ts';
import { writableOn } from './reopenings.ts';

/** From today for good; false when the person has this role already, or will have it. */
export async function insertGrant(tx: Db, userId: number, grant: RoleGrant): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO user_roles (user_id, province_id, role, agency_id, area_code)
    SELECT ${userId}, ${grant.provinceId}, ${grant.role}, ${grant.agencyId}, ${grant.areaCode}
    WHERE NOT EXISTS (
      SELECT FROM user_roles WHERE user_id = ${userId} AND province_id = ${grant.provinceId} AND role = ${grant.role}
        AND agency_id IS NOT DISTINCT FROM ${grant.agencyId} AND area_code IS NOT DISTINCT FROM ${grant.areaCode}
        AND coalesce(valid_to >= cchc_today(), true))
    ON CONFLICT DO NOTHING RETURNING id`;
  return rows.length === 1;
}

export async function deleteGrant(tx: Db, userId: number, grantId: number): Promise<void> {
  await tx.userRole.deleteMany({ where: { id: grantId, userId } });
}

/** The enabled staff of a province today; the province's row is held, so that two people cannot remove each other. */
export async function listStaffIds(tx: Db, provinceId: number): Promise<number[]> {
  await tx.$queryRaw`SELECT id FROM provinces WHERE id = ${provinceId} FOR UPDATE`;
  const rows = await tx.$queryRaw<{ userId: number }[]>`
    SELECT DISTINCT r.user_id AS "userId" FROM user_roles r JOIN users u ON u.id = r.user_id AND u.disabled_at IS NULL
    WHERE r.province_id = ${provinceId} AND r.role = 'staff'
      AND coalesce(r.valid_from <= cchc_today(), true) AND coalesce(r.valid_to >= cchc_today(), true)`;
  return rows.map((row) => row.userId);
}

export type StaffProvince = { id: number; name: string; totpRequired: boolean };

/** The provinces whose accounts the actor keeps. */
export async function listStaffProvinces(actor: Actor, tx: Db = db()): Promise<StaffProvince[]> {
  return tx.province.findMany({
    where: { id: { in: staffProvincesOf(actor) } },
    select: { id: true, name: true, totpRequired: true },
    orderBy: { id: 'asc' },
  });
}

export type GrantableAgency = { id: number; provinceId: number; name: string };

/** The agencies of the actor's provinces that exist on a day. */
export async function listGrantableAgencies(actor: Actor, on: Day, tx: Db = db()): Promise<GrantableAgency[]> {
  const day = dayToDb(on);
  return tx.agency.findMany({
    where: {
      provinceId: { in: staffProvincesOf(actor) },
      AND: [
        { OR: [{ validFrom: null }, { validFrom: { lte: day } }] },
        { OR: [{ validTo: null }, { validTo: { gte: day } }] },
      ],
    },
    select: { id: true, provinceId: true, name: true },
    orderBy: [{ level: 'desc' }, { name: 'asc' }],
  });
}

export type OwedReport = { periodName: string; dueOn: Day };

/** The report that these agencies still owe in a period that is open on `today`, if any: the one due first. */
export async function findOwedReport(tx: Db, agencyIds: readonly number[], today: Day): Promise<OwedReport | null> {
  const row = await tx.submission.findFirst({
    where: {
      agencyId: { in: [...agencyIds] },
      status: { in: ['draft', 'returned'] },
      ...writableOn(today),
    },
    select: { period: { select: { name: true, dueOn: true } } },
    orderBy: { period: { dueOn: 'asc' } },
  });
  return row && { periodName: row.period.name, dueOn: dayFromDb(row.period.dueOn) };
}
