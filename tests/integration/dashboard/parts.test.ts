import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client.ts';
import { dayToDb } from '@/lib/db/days.ts';
import { readIndicators } from '@/lib/db/figures.ts';
import { listFigureParts } from '@/lib/db/part-series.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { AGENCY_LEVELS } from '@/lib/domain/agency.ts';
import { agencyLines, levelLines } from '@/lib/domain/part-series.ts';
import { type Cycle, sendAndApprove, sendReport, startCycle } from '../../support/cycle.ts';
import { testDatabase } from '../../support/database.ts';
import { createPerson, createProvince } from '../../support/factories.ts';

/** Sở Tư pháp 8/10, Sở Tài chính sent but not approved, UBND xã Mường 1/90: small enough to add by hand. */
let cycle: Cycle;
let indicatorId: number;
let xa: Actor;
let lanReport: number;

beforeAll(async () => {
  await testDatabase();
  cycle = await startCycle('muong-phan');
  const { provinceId, agencies, rows } = cycle.province;
  xa = await createPerson('Xã', provinceId, 'focal-point', agencies.xaMuong);
  indicatorId = await createRate(provinceId, rows);
  lanReport = await sendAndApprove(cycle, cycle.lan);
  await sendReport(cycle, cycle.dung);
  await sendAndApprove(cycle, xa, { assigned: '90', done: '1' });
});

async function partsFor(actor: Actor) {
  const reading = (await readIndicators(cycle.hoa, [indicatorId])).get(indicatorId);
  const { provinceId } = cycle.province;
  return reading ? listFigureParts(actor, { indicator: reading.indicator, provinceId }, reading.figures) : [];
}

describe('who oversees the province', () => {
  test('sees each agency’s counts with the report and the row that they stand in', async () => {
    const lines = agencyLines(await partsFor(cycle.hoa), 'higher');
    expect(lines.map(({ name, cells }) => [name, cells[0]?.value?.slice(0, 4) ?? null])).toEqual([
      ['UBND xã Mường', '1.11'],
      ['Sở Tư pháp', '80'],
      ['Sở Nội vụ', null],
      ['Sở Tài chính', null],
    ]);
    expect(lines[1]?.cells[0]).toMatchObject({
      numerator: '8',
      denominator: '10',
      submissionId: lanReport,
      rowId: cycle.province.rows.done,
    });
  });

  test('sees nothing of a report that is not approved', async () => {
    const [figure] = await partsFor(cycle.hoa);
    const unapproved = figure?.parts.filter(({ agencyId }) => agencyId === cycle.province.agencies.taiChinh);
    expect(unapproved).toMatchObject([
      { status: 'submitted', answer: null },
      { status: 'submitted', answer: null },
    ]);
  });

  test('sees levels as sums: 8/10 of the province’s agencies, 1/90 of the communes', async () => {
    const levels = levelLines(await partsFor(cycle.hoa), AGENCY_LEVELS);
    expect(levels.map(({ level, cells }) => [level, cells[0]?.numerator, cells[0]?.denominator])).toEqual([
      ['province', '8', '10'],
      ['commune', '1', '90'],
    ]);
  });
});

test('an agency sees its own part alone, and whoever is of another province none', async () => {
  const own = agencyLines(await partsFor(cycle.lan), 'higher');
  expect(own.map(({ name }) => name)).toEqual(['Sở Tư pháp']);
  const elsewhere = await createProvince('noi-khac');
  const stranger = await createPerson('Người ngoài', elsewhere.provinceId, 'staff');
  expect(agencyLines(await partsFor(stranger), 'higher')).toEqual([]);
});

test('a period that was closed still leads to its parts', async () => {
  const { province, periodId, hoa } = cycle;
  await db().publishedReport.create({
    data: {
      provinceId: province.provinceId,
      formVersionId: province.formVersionId,
      periodId,
      code: 'bc-2026',
      title: 'Báo cáo năm 2026',
      origin: 'consolidated',
      kind: 'year',
      reportYear: 2026,
      startsOn: dayToDb('2025-12-15'),
      cutOffOn: dayToDb('2026-12-14'),
      version: 1,
      documentId: province.documentId,
      values: {
        create: [
          { rowId: province.rows.done, printed: '9', answer: 'value', number: 9 },
          { rowId: province.rows.assigned, printed: '100', answer: 'value', number: 100 },
        ],
      },
    },
  });
  const [closed] = await partsFor(hoa);
  expect(closed?.figure.origin).toMatchObject({ kind: 'published', periodId });
  expect(agencyLines(closed ? [closed] : [], 'higher')[1]?.cells[0]?.numerator).toBe('8');
});

/** Hoàn thành / được giao. */
async function createRate(provinceId: number, rows: Cycle['province']['rows']): Promise<number> {
  const statisticOf = async (id: number) =>
    (await db().statisticVersion.findUniqueOrThrow({ where: { id } })).statisticId as number;
  const { id } = await db().indicator.create({
    data: {
      provinceId,
      code: 'ty-le',
      areaCode: 'tthc',
      name: 'Tỷ lệ hoàn thành',
      unit: '%',
      direction: 'higher',
      accumulation: 'flow',
      origin: 'statistics',
      versions: {
        create: {
          validFrom: dayToDb('2021-01-01'),
          definition: 'xong / giao',
          formula: 'ratio',
          scale: 100,
          terms: {
            create: [
              { statisticId: await statisticOf(rows.done), role: 'numerator' },
              { statisticId: await statisticOf(rows.assigned), role: 'denominator' },
            ],
          },
        },
      },
    },
  });
  return id;
}
