import { beforeAll, describe, expect, test } from 'vitest';
import { listAgenciesInScope } from '@/lib/db/agency-scope.ts';
import { db } from '@/lib/db/client.ts';
import { findReport } from '@/lib/db/reports.ts';
import { listSendingRows } from '@/lib/db/sending.ts';
import { plusDays } from '@/lib/domain/calendar.ts';
import { proposePeriod } from '@/lib/domain/reporting-period.ts';
import { periodName } from '@/lib/text/statuses.ts';
import { closePeriod } from '@/lib/use-cases/closing/close-period.ts';
import { verifyFrozen } from '@/lib/use-cases/closing/verify-frozen.ts';
import { viewClosing } from '@/lib/use-cases/closing/view-closing.ts';
import { loadCatalogue } from '@/lib/use-cases/load-catalogue.ts';
import { openPeriod } from '@/lib/use-cases/open-period.ts';
import { runReminders } from '@/lib/use-cases/run-reminders.ts';
import { saveReport } from '@/lib/use-cases/save-report.ts';
import { type Cast, createAccounts } from '../../../prisma/sample/accounts.ts';
import { type Fate, playPeriod } from '../../../prisma/sample/reports.ts';
import { testDatabase } from '../../support/database.ts';
import { on } from '../../support/reminders.ts';

/** Quý III of 2026: counted to 14/9, due to Sở Nội vụ on Thursday 17/9, to the ministry on 20/9, locked from 21/9. */
const PERIOD = proposePeriod('q3', 2026);
const REPORTERS = 145;
/** How many get how far; whoever is left over is approved in time. */
const SHARES: Partial<Record<Fate, number>> = {
  late: 12,
  corrected: 9,
  waiting: 2,
  returned: 1,
  half: 2,
  untouched: 1,
};
const UNSENT = 4;

let provinceId: number;
let cast: Cast;
let periodId: number;
let fates: Map<string, Fate>;

beforeAll(async () => {
  await testDatabase();
  provinceId = await loadCatalogue(null, 'son-la');
  await fillUp();
  const agencies = await listAgenciesInScope(provinceId, PERIOD.cutOffOn);
  cast = await createAccounts(provinceId, agencies);
  fates = fatesOf(agencies.map(({ code }) => code));
  periodId = await on('2026-06-15', openQuarter);
  await on('2026-09-10', runReminders); // seven days before the due day: all owe
  const statistics = await statisticsOf();
  const fateOf = (code: string) => fates.get(code) ?? 'approved';
  await playPeriod(periodId, { cast, statistics, index: 3, fateOf, from: plusDays(PERIOD.cutOffOn, 1) });
  await on('2026-09-19', runReminders); // two days after it
  await on('2026-09-19', runReminders, '15:00');
}, 300_000);

describe('a whole Quý III with 145 reporters', () => {
  test('everybody in scope got a report, and each is where it got to', async () => {
    const rows = await sendings();
    expect(rows).toHaveLength(REPORTERS);
    const count = (wanted: string) => rows.filter(({ status }) => status === wanted).length;
    expect(['submitted', 'returned', 'draft', 'approved'].map(count)).toEqual([2, 1, 3, REPORTERS - 6]);
    const late = rows.filter((row) => row.firstSentAt && row.firstSentAt > new Date('2026-09-17T23:59:59+07:00'));
    expect(late).toHaveLength(SHARES.late as number);
  });

  test('every sum is the sum of the approved answers, with its coverage', async () => {
    const results = await db().periodResult.findMany({ where: { periodId }, include: { row: true } });
    const sums = results.filter(({ row }) => row.consolidation === 'sum' && row.type !== 'percent');
    expect(sums.length).toBeGreaterThan(20);
    for (const { row, number, answered, expected } of sums) {
      const [independent] = await db().$queryRaw<{ sum: string | null; count: number }[]>`
        select sum(coalesce(v.number, 0))::text as sum, count(*)::int as count
        from reported_values v join submissions s on s.id = v.submission_id
        where s.period_id = ${periodId} and s.status = 'approved' and v.row_id = ${row.id} and v.answer in ('value', 'nil')`;
      expect(`${row.key} ${Number(number)} ${answered}`).toBe(
        `${row.key} ${Number(independent?.sum)} ${independent?.count}`,
      );
      expect(expected).toBeGreaterThan(answered - 1);
    }
    expect(Math.max(...sums.map(({ expected }) => expected))).toBe(REPORTERS);
    expect(Math.max(...sums.map(({ answered }) => answered))).toBe(REPORTERS - 6);
  });

  test('all who owed were reminded before the day, after it only those who had not sent, once a day each', async () => {
    const before = await remindedOn('2026-09-10');
    expect(new Set(before.map(({ submissionId }) => submissionId)).size).toBe(REPORTERS);
    const after = (await remindedOn('2026-09-19')).filter(({ audience }) => audience === 'focal-point');
    const unsent = (await sendings()).filter(({ status }) => status === 'draft' || status === 'returned');
    expect(unsent).toHaveLength(UNSENT);
    expect(after.map(({ submissionId }) => submissionId).sort()).toEqual(
      unsent.map(({ submissionId }) => submissionId).sort(),
    );
  });

  test('from the 21st nobody writes any more, by the clock of the database', async () => {
    const open = (await sendings()).find(({ status }) => status === 'draft');
    const reporter = cast.reporters.get(open?.agencyId as number);
    const write = () =>
      saveReport(reporter as NonNullable<typeof reporter>, {
        submissionId: open?.submissionId as number,
        rows: [],
        tasks: [],
        head: { signerName: 'Người ký' },
      });
    await on('2026-09-20', write, '23:59');
    await expect(on('2026-09-21', write, '00:00')).rejects.toMatchObject({ code: 'period-locked' });
  });

  test('it closes when what is open was seen and has a reason, and the snapshot is what stood there', async () => {
    const at = <T>(work: () => Promise<T>) => on('2026-09-22', work);
    const letter = { number: null, issuedOn: null };
    const close = (seen: string[], reasonForAll: string | null) =>
      at(() => closePeriod(cast.staff, { periodId, acceptance: { seen, reasons: new Map(), reasonForAll }, letter }));
    const { items } = await at(async () => (await viewClosing(cast.staff, periodId)) ?? { items: [] });
    const keys = items.map(({ key }) => key);
    expect(items.filter(({ kind }) => kind === 'report')).toHaveLength(6);
    await expect(close([], 'Đã đôn đốc.')).rejects.toMatchObject({ code: 'closing-unseen' });
    await expect(close(keys, null)).rejects.toMatchObject({ code: 'closing-open' });
    const reportId = await close(keys, 'Đã đôn đốc ba lần, cơ quan chưa gửi.');
    expect((await verifyFrozen(cast.staff, reportId))?.isWhole).toBe(true);
    const report = (await sendings()).find(({ status }) => status === 'submitted');
    const read = await findReport(cast.staff, report?.submissionId as number);
    expect(read?.submission.period.closedAt).not.toBeNull();
  });
});

/** The province of today has fewer communes than the largest; the rest are invented. */
async function fillUp(): Promise<void> {
  const known = await listAgenciesInScope(provinceId, PERIOD.cutOffOn);
  const document = await db().sourceDocument.findFirstOrThrow({ where: { provinceId } });
  const missing = Array.from({ length: REPORTERS - known.length }, (_, at) => at + 1);
  await db().agency.createMany({
    data: missing.map((at) => ({
      provinceId,
      code: `xa-thu-${at}`,
      name: `UBND xã Thử ${at}`,
      kind: 'commune-committee',
      level: 'commune',
      reports: true,
      documentId: document.id,
      sourceSection: 'I',
    })),
  });
}

function fatesOf(codes: readonly string[]): Map<string, Fate> {
  const communes = codes.filter((code) => code.startsWith('xa-')).values();
  const given = Object.entries(SHARES).flatMap(([fate, count]) => Array<Fate>(count).fill(fate as Fate));
  return new Map(given.map((fate) => [communes.next().value as string, fate]));
}

async function openQuarter(): Promise<number> {
  const { id: formVersionId } = await db().reportFormVersion.findFirstOrThrow({
    where: { form: { provinceId, code: 'bieu-2026' } },
  });
  const name = periodName(PERIOD.kind, PERIOD.reportYear);
  return openPeriod(cast.staff, { ...PERIOD, provinceId, formVersionId, name, documentId: null });
}

async function statisticsOf(): Promise<Map<number, string>> {
  const rows = await db().statisticVersion.findMany({ include: { statistic: true } });
  return new Map(rows.flatMap((row) => (row.statistic ? [[row.id, row.statistic.code]] : [])));
}

function sendings() {
  return listSendingRows(cast.staff, [{ id: periodId, provinceId }]);
}

function remindedOn(day: string) {
  return db().reminder.findMany({
    where: { periodId, channel: 'in-app', plannedFor: new Date(`${day}T00:00:00Z`) },
    select: { submissionId: true, recipientId: true, audience: true },
  });
}
