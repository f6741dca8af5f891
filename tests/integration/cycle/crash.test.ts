import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { atInstant } from '@/lib/clock.ts';
import { db, disconnect } from '@/lib/db/client.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { openDataFolder } from '@/lib/launch/data-folder.ts';
import { type Cluster, startCluster } from '@/lib/launch/postgres/cluster.ts';
import { type ReportInput, saveReport } from '@/lib/use-cases/save-report.ts';
import { submitReport } from '@/lib/use-cases/submit-report.ts';
import { migrate } from '../../../prisma/migrate.ts';
import { createPerson, createProvince, openYear2026, type Province } from '../../support/factories.ts';
import { size } from '../../support/size.ts';

const REPORTERS = size(40, 500);
const INSIDE = new Date('2026-12-15T09:00:00+07:00');

let folder: string;
let cluster: Cluster;
let province: Province;
let reports: { reporter: Actor; submissionId: number }[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cchc-crash-'));
  await openDataFolder(folder);
  cluster = await startCluster(folder);
  process.env.DATABASE_URL = await createDatabase(cluster.adminUrl);
  await migrate(process.env.DATABASE_URL);
  province = await createProvince('mat-dien');
  reports = await prepareReports();
}, 600_000);

afterAll(async () => {
  await disconnect();
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
});

test('PostgreSQL killed amid sending: what was acknowledged is there, nothing is half there, a retry sends no second time', {
  timeout: 600_000,
}, async () => {
  const acknowledged = new Set<number>();
  const killed = killAfter(8, acknowledged);
  await Promise.allSettled(reports.map((report) => killed.watch(report.submissionId, () => send(report))));
  killed.now(); // on a machine so busy that fewer were told
  await cluster.ended;
  expect(acknowledged.size).toBeLessThan(REPORTERS);
  cluster = await startCluster(folder);

  await healed();
  const sent = await db().submissionVersion.findMany({ select: { submissionId: true } });
  expect(sent.map(({ submissionId }) => submissionId)).toEqual(expect.arrayContaining([...acknowledged]));
  expect(await countsOf()).toEqual(Array(4).fill(sent.length));

  for (const report of reports) await send(report);
  expect(await countsOf()).toEqual(Array(4).fill(REPORTERS));
  expect(await db().$queryRaw`select * from verify_events()`).toEqual([]);
});

function send({ reporter, submissionId }: { reporter: Actor; submissionId: number }): Promise<void> {
  return atInstant(INSIDE, () => submitReport(reporter, submissionId, 2));
}

/** Kills the server, as a power cut would, once so many have been told that their report is sent. */
function killAfter(count: number, acknowledged: Set<number>) {
  let isDead = false;
  const now = () => {
    if (isDead) return;
    isDead = true;
    const pid = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0];
    process.kill(Number(pid), 'SIGKILL');
  };
  const watch = async (submissionId: number, work: () => Promise<void>) => {
    await work();
    acknowledged.add(submissionId);
    if (acknowledged.size === count) now();
  };
  return { watch, now };
}

/** A pool finds out about lost connections when it uses them. */
async function healed(): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    const isBack = await db().$queryRaw`select 1`.then(
      () => true,
      () => false,
    );
    if (isBack) return;
  }
  throw new Error('the pool does not heal');
}

/** Reports sent, versions, the hashes of versions, events of sending: each once or not at all. */
async function countsOf(): Promise<number[]> {
  const versions = await db().submissionVersion.findMany({ select: { submissionId: true, contentHash: true } });
  return [
    await db().submission.count({ where: { status: 'submitted' } }),
    new Set(versions.map(({ submissionId }) => submissionId)).size,
    versions.filter(({ contentHash }) => contentHash.length === 64).length,
    await db().auditEvent.count({ where: { action: 'submission.submitted' } }),
  ];
}

async function createDatabase(adminUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query('create database cchc_crash template template0').finally(() => client.end());
  const url = new URL(adminUrl);
  url.pathname = '/cchc_crash';
  return url.href;
}

/** Communes, each with a report that only has to be sent. */
async function prepareReports(): Promise<{ reporter: Actor; submissionId: number }[]> {
  const { provinceId, documentId } = province;
  const staff = await createPerson('Hoa', provinceId, 'staff');
  const people: { reporter: Actor; agencyId: number }[] = [];
  for (let at = 1; at <= REPORTERS; at += 1) {
    const { id } = await db().agency.create({
      data: {
        ...{ provinceId, documentId, code: `xa-${at}`, name: `UBND xã ${at}`, kind: 'commune-committee' },
        ...{ level: 'commune', reports: true, sourceSection: 'I' },
      },
    });
    people.push({ agencyId: id, reporter: await createPerson(`Đầu mối ${at}`, provinceId, 'focal-point', id) });
  }
  const periodId = await atInstant(INSIDE, () => openYear2026(staff, province));
  const prepared: { reporter: Actor; submissionId: number }[] = [];
  for (const person of people) prepared.push(await prepareReport(person, periodId));
  return prepared;
}

async function prepareReport({ reporter, agencyId }: { reporter: Actor; agencyId: number }, periodId: number) {
  const where = { periodId_agencyId: { periodId, agencyId } };
  const { id: submissionId } = await db().submission.findUniqueOrThrow({ where });
  const figures = { assigned: '10', done: '8', total: '5', partA: '5', partB: '0', choice: '1' };
  const rows = Object.entries(figures).map(([key, typed]) => ({
    ...{ rowId: province.rows[key as keyof Province['rows']], typed, kind: 'value' },
    ...{ note: '', reason: '', promisedOn: '', seenVersion: 0 },
  }));
  const head = { signerName: 'Lò Thị Mai', documentOn: '2026-12-15' };
  const input: ReportInput = { submissionId, rows, tasks: [], head };
  await atInstant(INSIDE, () => saveReport(reporter, input));
  return { reporter, submissionId };
}
