import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { migrate } from './migrate.ts';
import { schemaSql } from './schema-sql.ts';

/**
 * Where the migrations and schema.prisma disagree, a line each; empty when they agree.
 * Builds a scratch database from each and compares their catalogues. What Prisma cannot express (CHECK, triggers,
 * functions, collations, partial and expression indexes, those with options) stands in the migrations alone and is no disagreement.
 * `adminUrl` must be allowed to create databases.
 */
export async function findDrift(adminUrl: string, schema?: string): Promise<string[]> {
  return withScratch(adminUrl, async (fromMigrations, fromSchema) => {
    await migrate(fromMigrations);
    await run(fromSchema, await extensionsOf(fromMigrations));
    await run(fromSchema, schema ?? (await schemaSql()));
    return compare(await catalogueOf(fromMigrations), await catalogueOf(fromSchema));
  });
}

type Description = Map<string, string>;

function compare(migrations: Description, schema: Description): string[] {
  const names = [...new Set([...migrations.keys(), ...schema.keys()])].sort();
  return names
    .filter((name) => migrations.get(name) !== schema.get(name))
    .map(
      (name) => `${name}: migrations ${migrations.get(name) ?? '(nothing)'}, schema ${schema.get(name) ?? '(nothing)'}`,
    );
}

async function catalogueOf(url: string): Promise<Description> {
  const rows = await run(url, catalogue);
  return new Map(rows.map((row) => [String(row.name), String(row.shape)]));
}

const catalogue = `
  SELECT 'column ' || c.relname || '.' || a.attname AS name,
    format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
      || CASE WHEN a.attgenerated = '' THEN coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') ELSE '' END AS shape
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
    AND c.relname <> '_prisma_migrations' AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
  SELECT 'enum ' || t.typname, string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder)
  FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid
  WHERE t.typnamespace = 'public'::regnamespace GROUP BY t.typname
  UNION ALL
  SELECT 'index ' || i.relname, pg_get_indexdef(x.indexrelid)
  FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class c ON c.oid = x.indrelid
  WHERE c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations' AND NOT c.relispartition
    AND x.indpred IS NULL AND x.indexprs IS NULL AND NOT x.indnullsnotdistinct AND x.indnatts = x.indnkeyatts AND i.reloptions IS NULL
  UNION ALL
  SELECT 'key ' || c.relname || '.' || k.conname,
    regexp_replace(pg_get_constraintdef(k.oid), '( NOT DEFERRABLE| DEFERRABLE| INITIALLY (DEFERRED|IMMEDIATE)| NOT VALID)', '', 'g')
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
  WHERE k.connamespace = 'public'::regnamespace AND k.contype IN ('p', 'f') AND k.conparentid = 0
    AND c.relname <> '_prisma_migrations'`;

async function extensionsOf(url: string): Promise<string> {
  const rows = await run(url, `SELECT extname FROM pg_extension WHERE extname <> 'plpgsql'`);
  return rows.map((row) => `CREATE EXTENSION IF NOT EXISTS "${row.extname}";`).join('\n');
}

async function withScratch<T>(adminUrl: string, work: (one: string, other: string) => Promise<T>): Promise<T> {
  const mark = randomBytes(6).toString('hex');
  const names = [`drift_migrations_${mark}`, `drift_schema_${mark}`] as const;
  const urlOf = (name: string) => Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href;
  try {
    for (const name of names) await run(adminUrl, `CREATE DATABASE ${name} TEMPLATE template0`);
    return await work(urlOf(names[0]), urlOf(names[1]));
  } finally {
    for (const name of names) await run(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }
}

async function run(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
