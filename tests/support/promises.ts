import { db } from '@/lib/db/client.ts';
import { dayToDb } from '@/lib/db/days.ts';
import type { Province } from './factories.ts';

/** "Tỷ lệ hoàn thành" of done over assigned, promised at 90 % in a plan that is there already; answers the target's id. */
export async function createRatePromise(province: Province, planId: number): Promise<number> {
  const { provinceId, rows } = province;
  const indicator = await db().indicator.create({
    data: { ...about(provinceId, 'ty-le'), origin: 'statistics' },
  });
  const terms = [
    { role: 'numerator', statisticId: await statisticOf(rows.done) },
    { role: 'denominator', statisticId: await statisticOf(rows.assigned) },
  ];
  await db().indicatorVersion.create({
    data: {
      indicatorId: indicator.id,
      ...{ validFrom: dayToDb('2021-01-01'), definition: 'hoàn thành / được giao', formula: 'ratio', scale: 100 },
      terms: { create: terms },
    },
  });
  return createTarget(province, planId, indicator.id, 1);
}

/** A rate that others publish, promised at 90 %; answers the target's and the indicator's ids. */
export async function createPublishedPromise(province: Province, planId: number): Promise<[number, number]> {
  const { id } = await db().indicator.create({
    data: { ...about(province.provinceId, 'hai-long'), origin: 'external', publisher: 'Bộ Nội vụ' },
  });
  const version = { indicatorId: id, validFrom: dayToDb('2021-01-01'), definition: 'như công bố' };
  await db().indicatorVersion.create({ data: version });
  return [await createTarget(province, planId, id, 2), id];
}

function about(provinceId: number, code: string) {
  const measure = { unit: '%', direction: 'higher', accumulation: 'cumulative' };
  return { provinceId, code, areaCode: 'tthc', name: 'Tỷ lệ', ...measure };
}

async function createTarget(province: Province, planId: number, indicatorId: number, position: number) {
  const target = await db().target.create({
    data: {
      ...{ planId, indicatorId, position, areaCode: 'tthc', origin: 'body', kind: 'quantitative', operator: '>=' },
      ...{ code: `ct-${position}`, title: `Chỉ tiêu ${position}`, value: 90, unit: '%', sourceSection: 'II' },
      ...{ deadlineOn: dayToDb('2030-12-31'), documentId: province.documentId },
      steps: { create: { year: 2026, value: 50 } },
    },
  });
  return target.id;
}

async function statisticOf(rowId: number): Promise<number> {
  const { statisticId } = await db().statisticVersion.findUniqueOrThrow({ where: { id: rowId } });
  return statisticId as number;
}
