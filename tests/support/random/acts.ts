import { db } from '@/lib/db/client.ts';
import { listOverrides } from '@/lib/db/overrides.ts';
import { findPeriod } from '@/lib/db/periods.ts';
import { listAnswers } from '@/lib/db/report-answers.ts';
import { findSubmission } from '@/lib/db/submissions.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import type { SubmissionStatus } from '@/lib/domain/submission.ts';
import { changePeriod } from '@/lib/use-cases/change-period.ts';
import { closePeriod } from '@/lib/use-cases/closing/close-period.ts';
import { viewClosing } from '@/lib/use-cases/closing/view-closing.ts';
import { createAgency } from '@/lib/use-cases/create-agency.ts';
import { approveReport, returnReport } from '@/lib/use-cases/decide-report.ts';
import { liftOverride, overrideResult } from '@/lib/use-cases/override-result.ts';
import { recordSuccession } from '@/lib/use-cases/record-succession.ts';
import { refreshScope } from '@/lib/use-cases/refresh-scope.ts';
import { reopenReport } from '@/lib/use-cases/reopen-report.ts';
import { saveReport } from '@/lib/use-cases/save-report.ts';
import { submitReport } from '@/lib/use-cases/submit-report.ts';
import { withdrawReport } from '@/lib/use-cases/withdraw-report.ts';
import { createPerson } from '../factories.ts';
import type { World } from './world.ts';

type Act = (world: World) => Promise<unknown>;

/** What people do, the frequent more often; each refuses what cannot be done as things stand. */
export const ACTS: [string, Act][] = [
  ['write', write],
  ['write', write],
  ['send', send],
  ['send', send],
  ['send', send],
  ['withdraw', withdraw],
  ['approve', approve],
  ['approve', approve],
  ['approve', approve],
  ['return', sendBack],
  ['return', sendBack],
  ['reopen', async (world) => reopenReport(world.staff, (await someReport(world, 'approved')).id, 'Nhập nhầm cột.')],
  ['override', override],
  ['lift', lift],
  ['cut off', moveCutOff],
  ['found', found],
  ['scope', (world) => refreshScope(world.staff, world.pick(world.periodIds))],
  ['succession', succeed],
];

/** A report that stands so, where there is one. */
async function someReport({ pick, periodIds, reporters, staff }: World, ...wanted: SubmissionStatus[]) {
  const agencyIds = reporters.map((reporter) => reporter.grants[0]?.agencyId as number);
  const where = { periodId: { in: periodIds }, agencyId: { in: agencyIds } };
  const all = await db().submission.findMany({ where, orderBy: { id: 'asc' } });
  const fitting = all.filter(({ status }) => wanted.some((one) => one === status));
  const { id, agencyId } = pick(fitting.length > 0 ? fitting : all);
  const found = await findSubmission(staff, id);
  const reporter = reporters.find((one) => one.grants[0]?.agencyId === agencyId) as Actor;
  return { id, reporter, version: found?.version ?? 0, sent: found?.sent?.number ?? 0 };
}

async function withdraw(world: World): Promise<void> {
  const { id, reporter } = await someReport(world, 'submitted');
  await withdrawReport(reporter, id);
}

async function write(world: World): Promise<void> {
  const { id, reporter } = await someReport(world, 'draft', 'returned');
  const stored = await listAnswers(id);
  const rows = world.rows
    .filter(({ type }) => type !== 'rate')
    .map(({ id: rowId, type }) => ({ rowId, ...answer(world, type), seenVersion: stored.get(rowId)?.version ?? 0 }));
  const head = { signerName: 'Lò Thị Mai', documentOn: '2026-12-15' };
  await saveReport(reporter, { submissionId: id, rows, tasks: [], head });
}

function answer({ next, pick }: World, type: string) {
  const kind = pick(['value', 'value', 'value', 'nil', 'not-applicable', 'missing']);
  const values: Record<string, string> = {
    decimal: `${next(90)},25`,
    choice: pick(['0', '1']),
    text: `Cách ${next(9)}`,
  };
  const typed = kind === 'value' ? (values[type] ?? `${next(100)}`) : '';
  const why = kind === 'missing' ? { reason: 'chưa chốt', promisedOn: '20/12/2026' } : { reason: '', promisedOn: '' };
  return { kind, typed, note: '', ...why };
}

async function send(world: World): Promise<void> {
  await write(world);
  const { id, reporter, version } = await someReport(world, 'draft');
  await submitReport(reporter, id, version);
}

async function approve(world: World): Promise<void> {
  const { id: submissionId, sent } = await someReport(world, 'submitted');
  await approveReport(world.staff, { submissionId, seenVersion: sent, note: null });
}

async function sendBack(world: World): Promise<void> {
  const { id: submissionId, sent } = await someReport(world, 'submitted');
  const lines = [{ lineKey: 'giao', reason: 'Xem lại' }];
  await returnReport(world.staff, { submissionId, seenVersion: sent, note: null, lines });
}

async function override(world: World): Promise<void> {
  const { pick, next, staff } = world;
  const periodId = pick(world.periodIds);
  const row = pick(world.rows);
  const seenSetId = (await listOverrides(periodId)).find((set) => set.rowId === row.id)?.id ?? 0;
  const said = row.type === 'choice' ? { words: 'Có: 2; Không: 1' } : { number: `${next(500)}` };
  await overrideResult(staff, { periodId, rowId: row.id, seenSetId, reason: 'Theo văn bản', ...said });
}

async function lift(world: World): Promise<void> {
  const periodId = world.pick(world.periodIds);
  const { id: seenSetId, rowId } = world.pick(await listOverrides(periodId)) ?? { id: 0, rowId: 0 };
  await liftOverride(world.staff, { periodId, rowId, seenSetId, reason: 'Đã có số đúng' });
}

/** Also past the last day of those that were succeeded, so that they come into scope and leave it. */
async function moveCutOff({ staff, periodIds, pick }: World): Promise<void> {
  const [periodId] = periodIds as [number];
  const period = await findPeriod(staff, periodId);
  const dates = { startsOn: '2026-06-15', ministryDueOn: '2026-09-20', dueOn: '2026-09-17', locksOn: '2026-12-31' };
  const cutOffOn = pick(['2026-09-14', '2026-09-01', '2026-08-10', '2026-07-01']);
  await changePeriod(staff, {
    periodId,
    seenVersion: period?.version ?? 0,
    ...dates,
    cutOffOn,
    reason: 'Theo công văn',
  });
}

const DOCUMENT = {
  kind: 'decision' as const,
  number: '9/QĐ',
  issuedOn: '2026-06-01',
  issuer: 'UBND tỉnh',
  title: 'Tổ chức',
};

async function found(world: World): Promise<void> {
  const { province, staff, pick } = world;
  world.made += 1;
  const about = {
    name: `Sở Mới ${world.made}`,
    shortName: null,
    kind: 'department',
    level: 'province',
    reports: true,
  } as const;
  const validFrom = pick(['2026-08-01', '2026-09-10', '2026-12-01']);
  const facts = { provinceId: province.provinceId, ...about, validFrom, document: DOCUMENT, section: 'Điều 1' };
  const agencyId = await createAgency(staff, facts);
  for (const periodId of world.periodIds) await refreshScope(staff, periodId);
  const inAll = (await db().submission.count({ where: { agencyId } })) === world.periodIds.length;
  if (inAll)
    world.reporters.push(await createPerson(`Người ${agencyId}`, province.provinceId, 'focal-point', agencyId));
}

async function succeed({ province, staff, pick }: World): Promise<void> {
  const agencies = await db().agency.findMany({
    where: { provinceId: province.provinceId, validTo: null },
    orderBy: { id: 'asc' },
  });
  if (agencies.length < 4) refuse('succession-days');
  const [predecessor, successor] = [pick(agencies), pick(agencies)];
  const effectiveOn = pick(['2026-08-05', '2026-09-02', '2026-12-10']);
  const ids = { predecessorId: predecessor.id, successorId: successor.id };
  await recordSuccession(staff, { ...ids, effectiveOn, document: DOCUMENT, section: 'Điều 2' });
}

/** Đóng kỳ: the first of the two. */
export async function close({ staff, periodIds }: World): Promise<void> {
  const [periodId] = periodIds as [number];
  const seen = ((await viewClosing(staff, periodId))?.items ?? []).map(({ key }) => key);
  const acceptance = { seen, reasons: new Map<string, string>(), reasonForAll: 'Đã đôn đốc' };
  await closePeriod(staff, { periodId, acceptance, letter: { number: null, issuedOn: null } });
}
