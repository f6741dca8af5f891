import { db } from '@/lib/db/client.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { openPeriods } from '@/lib/use-cases/open-period.ts';
import { inside } from '../cycle.ts';
import { createPerson, createProvince, type Province } from '../factories.ts';

/** A province with two open periods, its people, and a sequence that decides what they do. */
export type World = {
  province: Province;
  staff: Actor;
  reporters: Actor[];
  periodIds: number[];
  rows: Row[];
  /** The next number of a sequence that the seed decides: at least 0, below `limit`. */
  next: (limit: number) => number;
  pick: <T>(from: readonly T[]) => T;
  made: number;
};

type Row = { id: number; type: string };

export async function startWorld(seed: number): Promise<World> {
  const province = await createProvince(`ngau-nhien-${seed}`);
  const { provinceId, agencies } = province;
  const staff = await createPerson('Hoa', provinceId, 'staff');
  const reporters: Actor[] = [];
  for (const agencyId of Object.values(agencies))
    reporters.push(await createPerson(`Người ${agencyId}`, provinceId, 'focal-point', agencyId));
  const { formVersionId, rows } = await createWideForm(provinceId, agencies.taiChinh);
  const about = { provinceId, formVersionId, documentId: null, reportYear: 2026, locksOn: '2026-12-31' };
  const year = {
    kind: 'year',
    name: 'Năm',
    startsOn: '2025-12-15',
    cutOffOn: '2026-12-14',
    dueOn: '2026-12-17',
  } as const;
  const third = {
    kind: 'q3',
    name: 'Quý III',
    startsOn: '2026-06-15',
    cutOffOn: '2026-09-14',
    dueOn: '2026-09-17',
  } as const;
  const periodIds = await inside(() =>
    openPeriods(staff, [
      { ...about, ...third, ministryDueOn: '2026-09-20' },
      { ...about, ...year, ministryDueOn: '2026-12-20' },
    ]),
  );
  const next = sequence(seed);
  const pick = <T>(from: readonly T[]) => from[next(from.length)] as T;
  return { province, staff, reporters, periodIds, rows, next, pick, made: 0 };
}

/** One row of every rule: sums, a ratio of two, choices, words, and an owner's number and percent. */
async function createWideForm(provinceId: number, ownerAgencyId: number) {
  const group = await db().agencyGroup.findFirstOrThrow({ where: { provinceId } });
  const form = await db().reportForm.create({
    data: { provinceId, code: 'rong', title: 'Biểu rộng', versions: { create: { version: 1 } } },
    include: { versions: true },
  });
  const formVersionId = form.versions[0]?.id as number;
  const rows: Row[] = [];
  const row = async (key: string, type: string, consolidation: string, more: object = {}) => {
    const statistic = await db().statistic.create({ data: { provinceId, code: `rong-${key}`, name: key } });
    const data = {
      ...{ formVersionId, statisticId: statistic.id, key, label: key, type, consolidation, position: rows.length + 1 },
      ...{ accumulation: type === 'text' ? null : 'flow', ...more },
    };
    const { id } = await db().statisticVersion.create({ data: data as never });
    rows.push({ id, type: consolidation === 'ratio' ? 'rate' : type });
    return id;
  };
  const everybody = { answeredById: group.id };
  const owned = { ownerAgencyId };
  const denominatorId = await row('giao', 'count', 'sum', everybody);
  const numeratorId = await row('xong', 'decimal', 'sum', everybody);
  await row('ty-le', 'percent', 'ratio', { numeratorId, denominatorId });
  const choices = {
    create: [
      { position: 1, value: '0', label: 'Không' },
      { position: 2, value: '1', label: 'Có' },
    ],
  };
  await row('co-khong', 'choice', 'count', { ...everybody, choices });
  await row('cach-lam', 'text', 'list', everybody);
  await row('toan-tinh', 'count', 'owner', owned);
  await row('phan-tram', 'percent', 'owner', owned);
  await db().reportFormVersion.update({ where: { id: formVersionId }, data: { releasedAt: new Date() } });
  return { formVersionId, rows };
}

/** Mulberry32: small, and the same everywhere. */
function sequence(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
