import { db } from '@/lib/db/client.ts';
import { dayToDb } from '@/lib/db/days.ts';
import type { Actor, Role, RoleGrant } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { AreaCode } from '@/lib/domain/plan.ts';
import { openPeriod } from '@/lib/use-cases/open-period.ts';

/** A small province with named people and agencies: Mường Thử. Everything a reporting cycle needs, and nothing else. */
export type Province = {
  provinceId: number;
  documentId: number;
  agencies: { noiVu: number; taiChinh: number; tuPhap: number; xaMuong: number };
  formVersionId: number;
  rows: { assigned: number; done: number; total: number; partA: number; partB: number; choice: number; owned: number };
};

/** A part of the report in words, of the form that is made with the province. */
export type Outline = readonly { key: string; required: boolean; areaCode?: AreaCode }[];

export async function createProvince(code = 'muong-thu', outline: Outline = []): Promise<Province> {
  const { id: provinceId } = await db().province.create({ data: { code, name: 'Mường Thử' } });
  const { id: documentId } = await db().sourceDocument.create({
    data: {
      provinceId,
      code: 'qd-1',
      kind: 'decision',
      number: '1/QĐ-UBND',
      issuedOn: dayToDb('2025-01-01'),
      issuer: 'UBND tỉnh',
      title: 'Kế hoạch',
    },
  });
  const agency = async (agencyCode: string, name: string, kind: string, level: string) =>
    (
      await db().agency.create({
        data: { provinceId, code: agencyCode, name, kind, level, reports: true, documentId, sourceSection: 'I' },
      })
    ).id;
  const agencies = {
    noiVu: await agency('so-noi-vu', 'Sở Nội vụ', 'department', 'province'),
    taiChinh: await agency('so-tai-chinh', 'Sở Tài chính', 'department', 'province'),
    tuPhap: await agency('so-tu-phap', 'Sở Tư pháp', 'department', 'province'),
    xaMuong: await agency('xa-muong', 'UBND xã Mường', 'commune-committee', 'commune'),
  };
  return { provinceId, documentId, agencies, ...(await createForm(provinceId, agencies.taiChinh, outline)) };
}

async function createForm(
  provinceId: number,
  ownerAgencyId: number,
  outline: Outline,
): Promise<Pick<Province, 'formVersionId' | 'rows'>> {
  const group = await db().agencyGroup.create({
    data: {
      provinceId,
      code: 'co-quan-bao-cao',
      name: 'Các cơ quan báo cáo',
      rules: {
        create: [
          { kind: 'department', level: 'province' },
          { kind: 'commune-committee', level: 'commune' },
        ],
      },
    },
  });
  const form = await db().reportForm.create({
    data: { provinceId, code: 'bieu', title: 'Biểu thử', versions: { create: { version: 1 } } },
    include: { versions: true },
  });
  const formVersionId = form.versions[0]?.id as number;
  let position = 0;
  const row = async (key: string, label: string, type: string, consolidation: string, owner: number | null = null) => {
    const statistic = await db().statistic.create({ data: { provinceId, code: key, name: label } });
    position += 1;
    const created = await db().statisticVersion.create({
      data: {
        formVersionId,
        statisticId: statistic.id,
        key,
        code: key,
        label,
        type,
        consolidation,
        position,
        unit: 'Việc',
        accumulation: 'flow',
        ownerAgencyId: owner,
        answeredById: owner === null ? group.id : null,
        choices:
          type === 'choice'
            ? {
                create: [
                  { position: 1, value: '0', label: 'Không' },
                  { position: 2, value: '1', label: 'Có' },
                ],
              }
            : {},
      },
    });
    return created.id;
  };
  const rows = {
    assigned: await row('1.1', 'Số việc được giao', 'count', 'sum'),
    done: await row('1.2', 'Số việc hoàn thành', 'count', 'sum'),
    total: await row('2', 'Tổng số', 'count', 'sum'),
    partA: await row('2.1', 'Phần thứ nhất', 'count', 'sum'),
    partB: await row('2.2', 'Phần thứ hai', 'count', 'sum'),
    choice: await row('3', 'Có đối thoại', 'choice', 'count'),
    owned: await row('4', 'Số toàn tỉnh', 'count', 'owner', ownerAgencyId),
  };
  const rule = (code: string, strength: string, kind: string, rowId: number, parts: number[]) =>
    db().validationRule.create({
      data: {
        formVersionId,
        code,
        strength,
        kind,
        rowId,
        message: 'Kiểm tra lại.',
        parts: { create: parts.map((part, index) => ({ position: index + 1, rowId: part })) },
      },
    });
  await rule('done-assigned', 'block', 'at-most', rows.done, [rows.assigned]);
  await rule('total-parts', 'block', 'total', rows.total, [rows.partA, rows.partB]);
  await rule('note-b', 'warn', 'note', rows.partB, []);
  await db().formSection.createMany({
    data: outline.map((section, at) => ({ ...section, formVersionId, title: section.key, position: at + 1 })),
  });
  await db().reportFormVersion.update({ where: { id: formVersionId }, data: { releasedAt: new Date() } });
  return { formVersionId, rows };
}

/** A person with one role; focal points report for the agency. */
export async function createPerson(
  name: string,
  provinceId: number,
  role: Role,
  agencyId: number | null = null,
): Promise<Actor> {
  const username = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-');
  const user = await db().user.create({
    data: { username: `${username}-${provinceId}`, fullName: name, passwordHash: 'x', mustChangePassword: false },
  });
  const grant: RoleGrant = { role, provinceId, agencyId, areaCode: role === 'area-reviewer' ? 'the-che' : null };
  await db().userRole.create({ data: { userId: user.id, ...grant } });
  return { userId: user.id, fullName: name, sessionId: 'test', grants: [grant] };
}

/** Năm 2026, open from 15/12/2025, due 17/12/2026, locked from 21/12/2026. */
export function openYear2026(staff: Actor, province: Province): Promise<number> {
  return openPeriod(staff, {
    provinceId: province.provinceId,
    formVersionId: province.formVersionId,
    kind: 'year',
    reportYear: 2026,
    name: 'Năm 2026',
    documentId: null,
    startsOn: '2025-12-15',
    cutOffOn: '2026-12-14',
    dueOn: '2026-12-17',
    ministryDueOn: '2026-12-20',
    locksOn: '2026-12-21',
  });
}

/** One task of 2026 that the agency leads, in a plan of its own. */
export async function createPart(
  { provinceId, documentId }: Province,
  { code, agencyId, dueOn }: { code: string; agencyId: number; dueOn: Day },
): Promise<number> {
  const plan = await db().plan.create({
    data: {
      provinceId,
      code,
      title: 'Kế hoạch',
      kind: 'five-year',
      startYear: 2026,
      endYear: 2030,
      status: 'issued',
      decisionNo: '1/QĐ-UBND',
      decisionOn: dayToDb('2026-01-05'),
      documentId,
      issuer: 'UBND tỉnh',
    },
  });
  const at = { documentId, sourceSection: 'I' };
  const task = await db().task.create({
    data: { planId: plan.id, areaCode: 'tthc', code: 'nv', position: 1, title: 'Rà soát', ...at },
  });
  const occurrence = await db().taskOccurrence.create({
    data: { taskId: task.id, label: '2026', startsOn: dayToDb('2026-01-01'), dueOn: dayToDb(dueOn) },
  });
  const data = { occurrenceId: occurrence.id, agencyId, role: 'lead' };
  return (await db().taskAssignment.create({ data })).id;
}
