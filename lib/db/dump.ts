import { type DumpRow, type DumpTable, dumpedColumns, LEFT_OUT_TABLES, rowsAtOnce } from '@/lib/domain/dump.ts';
import type { Db } from './client.ts';
import { Prisma } from './generated/client.ts';

/** What is read from here on is the database of one moment, written as text in one way whoever asks. */
export async function fixMoment(tx: Db): Promise<void> {
  await tx.$executeRaw`set transaction isolation level repeatable read, read only`;
  await tx.$executeRaw`select set_config('DateStyle', 'ISO, YMD', true), set_config('IntervalStyle', 'iso_8601', true),
    set_config('bytea_output', 'hex', true), set_config('extra_float_digits', '1', true)`;
}

/** The newest step that the schema has taken: a dump goes back only into the same. */
export async function findMigration(tx: Db): Promise<string> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    select max(migration_name) as name from _prisma_migrations where finished_at is not null and rolled_back_at is null`;
  return rows[0]?.name ?? '';
}

/** Every table that a dump holds, by name; columns that PostgreSQL computes are no part of it. */
export async function listDumpTables(tx: Db): Promise<DumpTable[]> {
  return tx.$queryRaw<DumpTable[]>`
    select c.relname::text as name,
      json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attname collate "C") as columns,
      (select json_agg(k.attname order by array_position(i.indkey::int2[], k.attnum)) from pg_index i
        join pg_attribute k on k.attrelid = i.indrelid and k.attnum = any(i.indkey) where i.indrelid = c.oid and i.indisprimary) as key
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> all(${[...LEFT_OUT_TABLES]}::text[])
    group by c.oid order by c.relname collate "C"`;
}

/** The rows of a table in the order of its key, a handful in hand at a time. */
export async function* readDumpRows(tx: Db, table: DumpTable): AsyncGenerator<DumpRow> {
  const values = dumpedColumns(table).map(({ name }) => Prisma.sql`${named(name)}::text`);
  const key = table.key.map((column) => keyPart(table, column));
  await tx.$executeRaw`declare dumped no scroll cursor for
    select json_build_array(${Prisma.join(values)}) as row from ${named(table.name)} order by ${Prisma.join(key)}`;
  const most = rowsAtOnce(table);
  for (;;) {
    const rows = await tx.$queryRaw<{ row: DumpRow }[]>`fetch ${Prisma.raw(String(most))} from dumped`;
    for (const { row } of rows) yield row;
    if (rows.length < most) break;
  }
  await tx.$executeRaw`close dumped`;
}

/** Text is ordered by its bytes: every machine does that alike. */
function keyPart({ columns }: DumpTable, column: string): Prisma.Sql {
  const isText = columns.find(({ name }) => name === column)?.type === 'text';
  return isText ? Prisma.sql`${named(column)} collate "C"` : named(column);
}

/** A name that the database gave, never one that a file did. */
export function named(name: string): Prisma.Sql {
  return Prisma.raw(`"${name.replaceAll('"', '""')}"`);
}
