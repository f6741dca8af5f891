import { Client } from 'pg';
import { disconnect } from '@/lib/db/client.ts';
import { startDisposableCluster } from '../../lib/launch/postgres/disposable.ts';
import { migrate } from '../../prisma/migrate.ts';
import { load, ROWS, SIZES, type Size } from './load.ts';
import { figureOf, type Line, lineOf, notMeasured, printLines } from './measure.ts';
import { measurePages } from './pages.ts';
import { measurePapers } from './papers.ts';
import { measureReads } from './reads.ts';
import { findWorld } from './world.ts';
import { measureWrites } from './writes.ts';

/** Loads each size into a database of its own, measures, and leaves nothing behind: `npm run bench [-- province]`. */
const only = process.argv[2];
const sizes = SIZES.filter(({ name }) => only === undefined || name === only);
if (sizes.length === 0) throw new Error(`«${only}»: province, nation, or nothing for both`);
const { adminUrl, remove } = await startDisposableCluster();
try {
  console.info(
    'Median of 31 runs taken in turn · ours, floor by hand, ratio, goal. PostgreSQL without fsync, data in memory.',
  );
  const measured = [];
  for (const size of sizes) measured.push(await bench(size));
  printLines('Nation beside province (cost follows what is shown, not what is stored)', growth(measured));
} finally {
  await disconnect();
  await remove();
}

type Measured = Awaited<ReturnType<typeof bench>>;

async function bench(size: Size) {
  console.info(`\n${size.name}: loading`);
  const url = Object.assign(new URL(adminUrl), { pathname: `/bench_${size.name}` }).href;
  await onServer(`create database bench_${size.name} template template0`);
  await migrate(url);
  process.env.DATABASE_URL = url;
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await load(client, size);
    const world = await findWorld(client);
    const reads = await measureReads(client, world);
    const writes = await measureWrites(client, world);
    printLines(`${size.name}`, [...reads.lines, ...writes.lines, ...(await storage(client))]);
    if (size.name === 'province') printLines('papers, province', await measurePapers(client, world));
    if (size.name === 'province') printLines('pages over HTTP, province', await measurePages(url, client, world));
    return { ...reads.times, ...writes.times };
  } finally {
    await client.end();
    await disconnect();
    await onServer(`drop database bench_${size.name} with (force)`);
  }
}

async function storage(client: Client): Promise<Line[]> {
  const { rows } = await client.query<{ values: string; bytes: string; whole: string }>(`
    select (select count(*) from reported_values) as values, pg_total_relation_size('reported_values') as bytes,
      pg_database_size(current_database()) as whole`);
  const [{ values, bytes, whole }] = rows as [{ values: string; bytes: string; whole: string }];
  return [
    figureOf(
      `bytes a stored value, indices included (${Number(values).toLocaleString('vi-VN')} values)`,
      Number(bytes) / Number(values),
      'bytes',
      150,
    ),
    figureOf(`the whole database, ${ROWS} rows a report`, Number(whole) / 1e6, 'MB', null),
  ];
}

function growth([province, nation]: Measured[]): Line[] {
  if (!province || !nation) return [notMeasured('nation beside province', 'one size alone was asked for')];
  const beside = (name: keyof Measured) => ({ ours: nation[name], floor: province[name] });
  return [
    lineOf('dashboard', beside('dashboard'), 1.5),
    lineOf('series', beside('series'), 2),
    lineOf('who has sent', beside('sent'), null),
    lineOf('save and send 80 values', beside('submitted'), 1.5),
    lineOf('send and approve', beside('approved'), 1.5),
  ];
}

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
