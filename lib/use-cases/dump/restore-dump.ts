import type { Db } from '@/lib/db/client.ts';
import { findMigration, listDumpTables } from '@/lib/db/dump.ts';
import { closeAfterRestore, insertDumpRows, isUntouched, openForRestore } from '@/lib/db/restore.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import { type DumpRow, type DumpTable, dumpedColumns, rowsAtOnce } from '@/lib/domain/dump.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { readDump } from '@/lib/writing/dump-file.ts';

const LONGEST = 3_600_000;

/**
 * Nạp lại toàn bộ: puts a dump into an empty database of the same schema, all of it or nothing. Nobody can sign in
 * afterwards until a password is given. Answers how many rows. Refuses: not-empty, dump-foreign, dump-broken.
 */
export async function restoreDump(lines: AsyncIterable<string>): Promise<number> {
  return inTransaction(async (tx) => restoreIn(tx, lines), { timeout: LONGEST });
}

async function restoreIn(tx: Db, lines: AsyncIterable<string>): Promise<number> {
  if (!(await isUntouched(tx))) refuse('not-empty');
  const tables = await listDumpTables(tx);
  await openForRestore(tx, tables);
  const into = new Map(tables.map((table) => [table.name, table]));
  let held: { table: DumpTable; rows: DumpRow[] } | null = null;
  let rows = 0;
  for await (const part of readDump(lines)) {
    if (part.kind === 'head' && part.head.migration !== (await findMigration(tx)))
      refuse('dump-foreign', { what: part.head.migration });
    if (part.kind === 'table') {
      if (held) await insertDumpRows(tx, held.table, held.rows);
      held = { table: takeTable(into, part), rows: [] };
    }
    if (part.kind !== 'row' || held === null) continue;
    requireWidth(held.table, part.row);
    held.rows.push(part.row);
    rows += 1;
    if (held.rows.length < rowsAtOnce(held.table)) continue;
    await insertDumpRows(tx, held.table, held.rows);
    held.rows = [];
  }
  if (held) await insertDumpRows(tx, held.table, held.rows);
  const [missing] = into.keys();
  if (missing !== undefined) refuse('dump-foreign', { what: missing });
  await closeAfterRestore(tx, tables);
  return rows;
}

/** The table of this database that the file names, once, with the very columns that it has here. */
function takeTable(into: Map<string, DumpTable>, { name, columns }: { name: string; columns: string[] }): DumpTable {
  const table = into.get(name);
  const here = table && dumpedColumns(table).map((column) => column.name);
  if (!table || JSON.stringify(here) !== JSON.stringify(columns)) refuse('dump-foreign', { what: name });
  into.delete(name);
  return table;
}

function requireWidth(table: DumpTable, row: DumpRow): void {
  if (row.length !== dumpedColumns(table).length) refuse('dump-foreign', { what: table.name });
}
