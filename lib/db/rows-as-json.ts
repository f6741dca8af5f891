import type { Db } from './client.ts';
import { Prisma } from './generated/client.ts';

/**
 * Rows of a wide list as one JSON text, in their order: value by value, Prisma takes several times as long to read them.
 * Decimals, days and instants are asked for as text.
 */
export async function queryAsJson<Row>(tx: Db, query: Prisma.Sql): Promise<Row[]> {
  const [rows] = await queryTogether(tx, [query]);
  return rows as Row[];
}

/** What is asked, and how its rows are read: alone, or with other questions in one statement. */
export type Question<Answer> = { query: Prisma.Sql; read: (rows: never[]) => Answer };

export function question<Row, Answer>(query: Prisma.Sql, read: (rows: Row[]) => Answer): Question<Answer> {
  return { query, read };
}

export async function ask<Answer>(tx: Db, asked: Question<Answer>): Promise<Answer> {
  return asked.read((await queryAsJson(tx, asked.query)) as never[]);
}

type Answers<Questions> = {
  [Name in keyof Questions]: Questions[Name] extends Question<infer Answer> ? Answer : never;
};

/** Many questions in one statement: a decision waits once for all that it needs. */
export async function askTogether<Questions extends Record<string, Question<unknown>>>(
  tx: Db,
  questions: Questions,
): Promise<Answers<Questions>> {
  const asked = Object.entries(questions);
  const found = await queryTogether(
    tx,
    asked.map(([, { query }]) => query),
  );
  return Object.fromEntries(
    asked.map(([name, { read }], index) => [name, read(found[index] as never[])]),
  ) as Answers<Questions>;
}

async function queryTogether(tx: Db, queries: readonly Prisma.Sql[]): Promise<unknown[][]> {
  const lists = queries.map((query) => Prisma.sql`(select coalesce(json_agg(q), '[]') from (${query}) q)`);
  const [found] = await tx.$queryRaw<{ rows: unknown[][] }[]>`select json_build_array(${Prisma.join(lists)}) as rows`;
  return found?.rows ?? queries.map(() => []);
}
