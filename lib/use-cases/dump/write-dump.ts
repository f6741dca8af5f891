import { findMigration, fixMoment, listDumpTables, readDumpRows } from '@/lib/db/dump.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import { DUMP_FORMAT } from '@/lib/domain/dump.ts';
import { FILE_END, headLine, rowLine, TABLE_END, tableLine } from '@/lib/writing/dump-file.ts';

const LONGEST = 3_600_000;

/**
 * Xuất toàn bộ: everything that the installation keeps, of one moment, without its secrets. Line by line, so that it is
 * never held whole; the same database gives the same lines. Answers how many rows.
 */
export async function writeDump(write: (line: string) => Promise<void>): Promise<number> {
  return inTransaction(
    async (tx) => {
      await fixMoment(tx);
      await write(headLine({ format: DUMP_FORMAT, migration: await findMigration(tx) }));
      let rows = 0;
      for (const [at, table] of (await listDumpTables(tx)).entries()) {
        await write(tableLine(table, at === 0));
        let isFirst = true;
        for await (const row of readDumpRows(tx, table)) {
          await write(rowLine(row, isFirst));
          isFirst = false;
          rows += 1;
        }
        await write(TABLE_END);
      }
      await write(FILE_END);
      return rows;
    },
    { timeout: LONGEST },
  );
}
