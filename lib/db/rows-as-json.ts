import type { Db } from './client.ts';
import type { Prisma } from './generated/client.ts';

/**
 * Rows of a wide list as one JSON text, in their order: value by value, Prisma takes several times as long to read them.
 * Decimals, days and instants are asked for as text.
 */
export async function queryAsJson<Row>(tx: Db, query: Prisma.Sql): Promise<Row[]> {
  const [found] = await tx.$queryRaw<{ rows: Row[] }[]>`
    select coalesce(json_agg(q), '[]') as rows from (${query}) q`;
  return found?.rows ?? [];
}
