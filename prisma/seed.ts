import { atInstant } from '@/lib/clock.ts';
import { listAgenciesInScope } from '@/lib/db/agency-scope.ts';
import { db, disconnect } from '@/lib/db/client.ts';
import { listSubmissions } from '@/lib/db/submissions.ts';
import { type Day, dayOf, plusDays } from '@/lib/domain/calendar.ts';
import type { ProposedPeriod } from '@/lib/domain/reporting-period.ts';
import { periodName } from '@/lib/text/statuses.ts';
import { closePeriod } from '@/lib/use-cases/closing/close-period.ts';
import { viewClosing } from '@/lib/use-cases/closing/view-closing.ts';
import type { DateSourceChoices } from '@/lib/use-cases/date-sources.ts';
import { loadCatalogue } from '@/lib/use-cases/load-catalogue.ts';
import { openPeriod } from '@/lib/use-cases/open-period.ts';
import { remindAgencies } from '@/lib/use-cases/remind-agencies.ts';
import { type Cast, createAccounts, SAMPLE_ACCOUNTS } from './sample/accounts.ts';
import { noonOf, samplePeriods } from './sample/calendar.ts';
import { chanceOf } from './sample/figures.ts';
import { SAMPLE_PASSWORD } from './sample/password.ts';
import { type Fate, playPeriod } from './sample/reports.ts';

export { SAMPLE_ACCOUNTS, SAMPLE_PASSWORD };

/** Fills a migrated, empty database with the catalogue and with labelled sample reports around `today`. */
export async function seedSample(databaseUrl: string, today: Day = dayOf(new Date())): Promise<void> {
  process.env.DATABASE_URL = databaseUrl;
  const { past, open } = samplePeriods(today);
  // As if it had all been there before the first period: an earlier day can be asked for, too.
  const load = (folder: string) => atInstant(noonOf(past[0]?.startsOn ?? today), () => loadCatalogue(null, folder));
  await load('lam-dong');
  await load('dak-nong');
  const provinceId = await load('son-la');
  const cast = await createAccounts(provinceId, await listAgenciesInScope(provinceId, today));
  const formVersionId = await sampleForm(provinceId);
  const statistics = await statisticsOf(formVersionId);
  for (const [index, period] of past.entries()) {
    const periodId = await atInstant(noonOf(period.startsOn), () =>
      openSamplePeriod(cast, provinceId, formVersionId, period),
    );
    await playPeriod(periodId, {
      cast,
      statistics,
      index,
      fateOf: (code) => pastFate(code, index),
      from: plusDays(period.cutOffOn, 1),
    });
    if (index < CLOSED) await atInstant(noonOf(period.locksOn), () => closeSamplePeriod(cast, periodId));
  }
  const periodId = await atInstant(noonOf(open.startsOn), () =>
    openSamplePeriod(cast, provinceId, formVersionId, open),
  );
  await playPeriod(periodId, { cast, statistics, index: past.length, fateOf: openFate, from: plusDays(today, -5) });
  await atInstant(noonOf(today, -1), () => remindSome(cast, periodId));
  await disconnect();
}

/** Of the periods looked back on, the oldest are closed: their figures are frozen, what was still open is named. */
const CLOSED = 2;

async function closeSamplePeriod(cast: Cast, periodId: number): Promise<void> {
  const seen = ((await viewClosing(cast.staff, periodId))?.items ?? []).map(({ key }) => key);
  const reasonForAll = 'Đã đôn đốc, không nhận được báo cáo trước khi khóa kỳ (minh họa).';
  const acceptance = { seen, reasons: new Map<string, string>(), reasonForAll };
  await closePeriod(cast.staff, { periodId, acceptance, letter: { number: null, issuedOn: null } });
}

/** Sở Nội vụ has reminded a few by hand, Sở Tài chính among them. */
async function remindSome(cast: Cast, periodId: number): Promise<void> {
  const unsent = await listSubmissions(cast.staff, { periodId, statuses: ['draft', 'returned'] });
  const some = unsent.filter(({ agencyName }, index) => index % 8 === 0 || agencyName === 'Sở Tài chính');
  await remindAgencies(
    cast.staff,
    periodId,
    some.map((submission) => submission.id),
  );
}

/** Windows and the ministry's due day follow its letter; the agencies' due day and the lock are the department's own. */
const LETTER: DateSourceChoices = {
  ...{ window: 'written', due: null, ministryDue: 'written', lock: null },
  written: {
    kind: 'letter',
    number: '581/BNV-CCHC',
    issuedOn: null,
    issuer: 'Bộ Nội vụ',
    title: 'Văn bản 581/BNV-CCHC',
  },
};

function openSamplePeriod(
  cast: Cast,
  provinceId: number,
  formVersionId: number,
  period: ProposedPeriod,
): Promise<number> {
  const name = periodName(period.kind, period.reportYear);
  return openPeriod(cast.staff, { ...period, provinceId, formVersionId, name, documentId: null }, true, LETTER);
}

/** Most approved; every period has some late, some corrected, and one or two that never came. */
function pastFate(code: string, index: number): Fate {
  const chance = chanceOf('fate', code, index);
  if (chance < 0.03 && code !== 'so-noi-vu') return 'untouched';
  if (chance < 0.1) return 'late';
  return chance < 0.16 ? 'corrected' : 'approved';
}

/** The running period has just begun: the department itself is still blank for whoever tries it. */
function openFate(code: string): Fate {
  if (code === 'so-tai-chinh') return 'half';
  if (code === 'so-tu-phap') return 'returned';
  const chance = chanceOf('open', code);
  if (chance < 0.12) return 'approved';
  return chance < 0.24 ? 'waiting' : chance < 0.34 ? 'half' : 'untouched';
}

async function sampleForm(provinceId: number): Promise<number> {
  const version = await db().reportFormVersion.findFirstOrThrow({
    where: { form: { provinceId, code: 'bieu-2026' } },
    select: { id: true },
  });
  return version.id;
}

async function statisticsOf(formVersionId: number): Promise<Map<number, string>> {
  const rows = await db().statisticVersion.findMany({
    where: { formVersionId },
    select: { id: true, statistic: { select: { code: true } } },
  });
  return new Map(rows.flatMap((row) => (row.statistic ? [[row.id, row.statistic.code] as const] : [])));
}
