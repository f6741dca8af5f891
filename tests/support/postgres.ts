import pg from 'pg';
import { startDisposableCluster } from '../../lib/launch/postgres/disposable.ts';
import { migrate } from '../../prisma/migrate.ts';

const TEMPLATE = 'cchc_template';

/** One real PostgreSQL for all integration tests, migrated once; each test file works on a copy (see database.ts). */
export default async function setup(): Promise<() => Promise<void>> {
  const { adminUrl, remove } = await startDisposableCluster();
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`create database ${TEMPLATE} template template0`);
  await client.end();
  const url = new URL(adminUrl);
  url.pathname = `/${TEMPLATE}`;
  await migrate(url.href);
  process.env.TEST_SERVER_URL = adminUrl;
  process.env.TEST_TEMPLATE = TEMPLATE;
  return remove;
}
