import { type DumpRow, type DumpTable, dumpedColumns, SECRET_COLUMNS } from '@/lib/domain/dump.ts';
import type { Db } from './client.ts';
import { named } from './dump.ts';
import { Prisma } from './generated/client.ts';

/** Nobody has worked here yet: no person, no province, nothing in the journal. Whoever else restores waits here. */
export async function isUntouched(tx: Db): Promise<boolean> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('restore'))`;
  const [row] = await tx.$queryRaw<{ untouched: boolean }[]>`
    select not exists (select from users) and not exists (select from provinces) and not exists (select from audit_events) as untouched`;
  return row?.untouched === true;
}

/**
 * Makes room for what was dumped: what a new schema brings is taken away, triggers are silent, and references are held
 * against each other at the end.
 */
export async function openForRestore(tx: Db, tables: readonly DumpTable[]): Promise<void> {
  for (const { table, name } of await listReferences(tx))
    await tx.$executeRaw`alter table ${named(table)} alter constraint ${named(name)} deferrable initially deferred`;
  for (const { name } of tables) await tx.$executeRaw`alter table ${named(name)} disable trigger user`;
  for (const { name } of tables) await tx.$executeRaw`delete from ${named(name)}`;
}

/** Writes rows as they were written down; what was left out gets what `SECRET_COLUMNS` says. */
export async function insertDumpRows(tx: Db, table: DumpTable, rows: readonly DumpRow[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = dumpedColumns(table);
  const blanks = Object.entries(SECRET_COLUMNS[table.name] ?? {}).filter(([, value]) => value !== null);
  const names = [...columns.map(({ name }) => name), ...blanks.map(([name]) => name)].map(named);
  const values = [
    ...columns.map(({ type }, at) => Prisma.sql`(r.row ->> ${Prisma.raw(String(at))})::${Prisma.raw(type)}`),
    ...blanks.map(([, value]) => Prisma.sql`${value}`),
  ];
  await tx.$executeRaw`insert into ${named(table.name)} (${Prisma.join(names)}) overriding system value
    select ${Prisma.join(values)} from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as r(row)`;
}

/** References hold, triggers speak again, and numbers go on after the last that was given. */
export async function closeAfterRestore(tx: Db, tables: readonly DumpTable[]): Promise<void> {
  await tx.$executeRaw`set constraints all immediate`;
  for (const { table, name } of await listReferences(tx))
    await tx.$executeRaw`alter table ${named(table)} alter constraint ${named(name)} not deferrable`;
  for (const { name } of tables) await tx.$executeRaw`alter table ${named(name)} enable trigger user`;
  for (const { name, columns } of tables)
    if (columns.some((column) => column.name === 'id')) await goOnCounting(tx, name);
}

async function goOnCounting(tx: Db, table: string): Promise<void> {
  await tx.$queryRaw`select setval(s.name::regclass, greatest(m.last, 1), m.last is not null)::text
    from (select pg_get_serial_sequence(${`public.${JSON.stringify(table)}`}, 'id') as name) s,
      (select max(id) as last from ${named(table)}) m where s.name is not null`;
}

async function listReferences(tx: Db): Promise<{ table: string; name: string }[]> {
  return tx.$queryRaw`
    select t.relname::text as table, c.conname::text as name from pg_constraint c join pg_class t on t.oid = c.conrelid
    where c.contype = 'f' and t.relnamespace = 'public'::regnamespace order by 1, 2`;
}
