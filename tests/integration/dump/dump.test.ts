import { beforeAll, describe, expect, test } from 'vitest';
import { isPassword } from '@/lib/auth/password.ts';
import { db, disconnect } from '@/lib/db/client.ts';
import { listDumpTables } from '@/lib/db/dump.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import { findCredentials } from '@/lib/db/users.ts';
import { dumpedColumns } from '@/lib/domain/dump.ts';
import { restoreDump } from '@/lib/use-cases/dump/restore-dump.ts';
import { writeDump } from '@/lib/use-cases/dump/write-dump.ts';
import { attachEvidence } from '@/lib/use-cases/evidence/attach-evidence.ts';
import { loadCatalogue } from '@/lib/use-cases/load-catalogue.ts';
import { resetPasswordFromServer } from '@/lib/use-cases/reset-password.ts';
import { signInAs } from '../../support/accounts.ts';
import { tokenFor } from '../../support/api.ts';
import { inside, refused, sendAndApprove, startCycle, writeReport } from '../../support/cycle.ts';
import { testDatabase } from '../../support/database.ts';

const SIGNED = { place: 'signed-report', id: null } as const;
/** In six pieces, more than are in hand at once, with every byte. */
const LARGE_FILE = Uint8Array.from({ length: 5_300_000 }, (_, at) => (at < 9 ? '%PDF-1.7 '.charCodeAt(at) : at % 256));
/** What stays behind, said here once more: whoever leaves out more has to say so in both places. */
const KEPT_BACK = {
  tables: [
    ...['_prisma_migrations', 'api_requests', 'api_tokens', 'first_run_tokens', 'held_forms', 'sessions'],
    'sign_in_throttles',
  ],
  columns: ['users.password_hash', 'users.totp_confirmed_at', 'users.totp_last_step', 'users.totp_secret'],
};
let lines: string[];
let contents: Record<string, string>;
let secrets: string[];

beforeAll(async () => {
  await testDatabase();
  await loadCatalogue(null, 'son-la');
  const cycle = await startCycle('muong-thu', [{ key: 'danh-gia', required: false }]);
  await sendAndApprove(cycle, cycle.lan);
  const submissionId = await writeReport(cycle, cycle.dung);
  await inside(() =>
    attachEvidence(cycle.dung, { submissionId, target: SIGNED, fileName: 'van-ban.pdf', bytes: LARGE_FILE }),
  );
  secrets = [await tokenFor(cycle.hoa), '$argon2id$bi-mat', 'TOTPBIMAT', 'phien-bi-mat'];
  const { userId } = cycle.hoa;
  await db().user.update({
    where: { id: userId },
    data: { passwordHash: '$argon2id$bi-mat', totpSecret: 'TOTPBIMAT', totpConfirmedAt: new Date() },
  });
  await db().session.create({ data: { id: 'phien-bi-mat', userId, expiresAt: new Date('2100-01-01') } });
  await plantOddValues(cycle.province.documentId);
  lines = await dump();
  contents = await printOfTables();
});

/** Every column of every table, as the database itself tells them. */
async function listColumns(): Promise<{ table: string; column: string }[]> {
  return db().$queryRaw`
    select c.table_name::text as table, c.column_name::text as column from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER' order by 1, 2`;
}

/** What stands in every table that leaves the installation, as one word each, without the help of the dump. */
async function printOfTables(): Promise<Record<string, string>> {
  const tables = new Set((await listColumns()).map(({ table }) => table));
  const secret = KEPT_BACK.columns.map((name) => `'${name.split('.')[1]}'`).join(', ');
  const prints: Record<string, string> = {};
  for (const table of [...tables].filter((name) => !KEPT_BACK.tables.includes(name))) {
    const row = `(to_jsonb(t) - array[${table === 'users' ? secret : ''}]::text[])::text`;
    const [print] = await db().$queryRawUnsafe<{ print: string }[]>(
      `select count(*) || ' ' || coalesce(md5(string_agg(${row}, '' order by ${row} collate "C")), '') as print from "${table}" t`,
    );
    prints[table] = print?.print ?? '';
  }
  return prints;
}

/** What a careless writing would lose: quotes, line ends, signs of JSON, decomposed letters, empty beside missing. */
async function plantOddValues(documentId: number): Promise<void> {
  const title = 'Dấu " \\ và\nxuống dòng, tab\t, «», e\u0301, \u{1F600}, null';
  await db().sourceDocument.update({ where: { id: documentId }, data: { title, url: '' } });
}

async function dump(): Promise<string[]> {
  const written: string[] = [];
  await writeDump(async (line) => void written.push(line));
  return written;
}

async function* from(all: readonly string[]): AsyncGenerator<string> {
  yield* all;
}

/** Another database, empty and migrated, in place of the one at hand. */
async function emptyDatabase(): Promise<void> {
  await disconnect();
  await testDatabase();
}

describe('a dump', () => {
  test('is JSON, the same each time, and holds every table that is not left out', async () => {
    expect(await dump()).toEqual(lines);
    const whole = JSON.parse(lines.join('\n')) as { tables: { name: string; columns: string[]; rows: string[][] }[] };
    const names = whole.tables.map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
    expect(names).toEqual(
      expect.arrayContaining(['reported_values', 'audit_events', 'submission_versions', 'targets']),
    );
    const targets = whole.tables.find(({ name }) => name === 'targets');
    expect(targets?.rows).toHaveLength(await db().target.count());
  });

  test('holds every column of every table but those that stay behind', async () => {
    const kept = (await inTransaction((tx) => listDumpTables(tx))).flatMap((table) =>
      dumpedColumns(table).map(({ name }) => `${table.name}.${name}`),
    );
    const all = (await listColumns()).flatMap(({ table, column }) =>
      KEPT_BACK.tables.includes(table) || KEPT_BACK.columns.includes(`${table}.${column}`)
        ? []
        : [`${table}.${column}`],
    );
    expect(kept.toSorted()).toEqual(all.toSorted());
  });

  test('gives no secret away, and every column that sounds like one is known to be none', async () => {
    const text = lines.join('\n');
    for (const secret of secrets) expect(text).not.toContain(secret);
    const tables = await inTransaction((tx) => listDumpTables(tx));
    const suspicious = tables.flatMap((table) =>
      dumpedColumns(table).flatMap(({ name }) =>
        /hash|secret|token|password|totp|sha256/.test(name) ? [`${table.name}.${name}`] : [],
      ),
    );
    expect(suspicious).toEqual([
      'audit_events.hash',
      'audit_events.previous_hash',
      'evidence.sha256',
      'evidence_chunks.sha256',
      'evidence_contents.sha256',
      'official_appendices.content_hash',
      'official_issues.content_hash',
      'provinces.totp_required',
      'published_reports.content_hash',
      'readings.sha256',
      'submission_versions.content_hash',
      'users.must_change_password',
      'users.password_changed_at',
    ]);
  });
});

describe('put into an empty database', () => {
  test('gives the same dump byte for byte, an unbroken journal, and numbers that go on', async () => {
    await emptyDatabase();
    expect(await restoreDump(from(lines))).toBeGreaterThan(1_000);
    expect(await dump()).toEqual(lines);
    expect(await printOfTables()).toEqual(contents);
    expect(await db().$queryRaw`select * from verify_events()`).toEqual([]);
    const before = await db().province.aggregate({ _max: { id: true } });
    const { id } = await db().province.create({ data: { code: 'moi', name: 'Mới' } });
    expect(id).toBe((before._max.id ?? 0) + 1);
    const pieces = await db().evidenceChunk.findMany({ orderBy: { position: 'asc' } });
    expect(Buffer.concat(pieces.map(({ bytes }) => bytes)).equals(Buffer.from(LARGE_FILE))).toBe(true);
    await expect(db().auditEvent.deleteMany()).rejects.toThrow();
    const orphan = db().agency.updateMany({ data: { provinceId: 999_999 } });
    await expect(orphan).rejects.toThrow();
  });

  test('lets nobody in until whoever runs the machine gives a password', async () => {
    await emptyDatabase();
    await restoreDump(from(lines));
    const { username } = await db().user.findFirstOrThrow({ where: { fullName: 'Hoa' } });
    await expect(signInAs({ username }, '')).rejects.toEqual(refused('wrong-credentials'));
    const password = await resetPasswordFromServer(username, 'npm run restore');
    const found = await findCredentials(username);
    expect([await isPassword(found?.passwordHash ?? '', password), found?.mustChangePassword, found?.hasTotp]).toEqual([
      true,
      true,
      false,
    ]);
    const event = await db().auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(event).toMatchObject({ action: 'password.reset', actorId: null, reason: 'npm run restore' });
  });

  test('is refused where somebody has worked, also where two do it at once', async () => {
    await expect(restoreDump(from(lines))).rejects.toEqual(refused('not-empty'));
    await emptyDatabase();
    const both = await Promise.allSettled([restoreDump(from(lines)), restoreDump(from(lines))]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(both).toContainEqual({ status: 'rejected', reason: refused('not-empty') });
    expect(await dump()).toEqual(lines);
  });

  test.each([
    ['cut off', (all: string[]) => all.slice(0, -1), 'dump-broken'],
    ['with something after its end', (all: string[]) => [...all, '{}'], 'dump-broken'],
    ['with a line that is no JSON', (all: string[]) => all.toSpliced(3, 1, ',["'), 'dump-broken'],
    ['that is none', () => ['xin chào'], 'dump-broken'],
    [
      'of another version',
      (all: string[]) => [all[0]?.replace(/"migration":"[^"]+"/, '"migration":"x"') ?? '', ...all.slice(1)],
      'dump-foreign',
    ],
    [
      'with a table that there is not',
      (all: string[]) => all.map((line) => line.replace('"name":"agencies"', '"name":"pg_authid"')),
      'dump-foreign',
    ],
    [
      'with a column less in a row',
      (all: string[]) => all.map((line, at) => (at === 2 ? '["1"]' : line)),
      'dump-foreign',
    ],
  ] as [string, (all: string[]) => string[], string][])('a file %s is refused whole', async (_, change, code) => {
    await emptyDatabase();
    await expect(restoreDump(from(change(lines)))).rejects.toEqual(refused(code));
    expect(await db().province.count()).toBe(0);
    expect(await db().reformArea.count()).toBeGreaterThan(0);
  });
});
