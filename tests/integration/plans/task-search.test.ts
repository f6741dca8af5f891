import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client.ts';
import { Prisma } from '@/lib/db/generated/client.ts';
import { countTaskHits, holdsWords } from '@/lib/db/task-search.ts';
import { listTasks } from '@/lib/db/tasks.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { testDatabase } from '../../support/database.ts';
import { createPart, createPerson, createProvince } from '../../support/factories.ts';

const TASKS = 10_000;
const DAY = '2026-11-21';
let reader: Actor;
let planId: number;

/** On a connection of its own: the application's gives a statement a few seconds. */
const LOADING = [
  `insert into tasks (plan_id, area_code, code, position, title, official_text, document_id, source_section)
   select $1, 'tthc', 'n-' || n, n,
     case when n % 300 = 100 then 'Sở Nội vụ rà soát danh mục ' || n else 'Rà soát, đơn giản hóa thủ tục hành chính đợt ' || n end,
     case when n % 300 = 200 then E'Giao Sở\\n\\u00a0Nội  vụ chủ trì việc số ' || n else 'Triển khai dịch vụ công trực tuyến, việc số ' || n end,
     $2, 'I'
   from generate_series(1, ${TASKS}) n`,
  `insert into task_results (task_id, position, title)
   select id, 1, case when position % 300 = 0 then 'Báo cáo của SỞ NỘI VỤ' else 'Quyết định công bố' end from tasks
   where code like 'n-%' and (position % 10 = 0 or position = 1)`,
  'analyze tasks',
];

/** A plan of 10.000 tasks, made on the server: every hundredth speaks of Sở Nội vụ, in its title, a result or its text. */
beforeAll(async () => {
  const url = await testDatabase();
  const province = await createProvince();
  reader = await createPerson('Lãnh đạo', province.provinceId, 'leader');
  await createPart(province, { code: 'lon', agencyId: province.agencies.noiVu, dueOn: '2026-12-31' });
  planId = (await db().plan.findFirstOrThrow({ where: { code: 'lon' } })).id;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const sql of LOADING) await client.query(sql, sql.includes('$1') ? [planId, province.documentId] : []);
  await client.end();
});

const hitsOf = async (search: string) =>
  (await listTasks(reader, { planIds: [planId], search }, DAY)).map(({ task }) => task);

describe('tasks are found without accents', () => {
  test.each([
    ['without accents', 'so noi vu'],
    ['with accents', 'Sở Nội vụ'],
    ['in capitals', 'SỞ NỘI VỤ'],
    ['decomposed', 'Sở Nội vụ'.normalize('NFD')],
    ['with more blanks', '  sở   nội vụ '],
  ])('%s: the same hits, in title, results and official text', async (_, search) => {
    const hits = await hitsOf(search);
    expect(hits).toHaveLength(100);
    const places = hits.map(({ foundIn }) => foundIn?.join());
    expect(new Set(places)).toEqual(new Set(['title', 'result', 'official-text']));
    for (const { position, foundIn } of hits)
      expect(foundIn).toEqual([['result', 'title', 'official-text'][(position % 300) / 100]]);
    expect((await countTaskHits(reader, search)).get(planId)).toBe(100);
  });

  test.each([
    ['đ and d alike', 'don gian hoa thu tuc hanh chinh dot 77', 'Rà soát, đơn giản hóa thủ tục hành chính đợt 77'],
    ['both ways of setting the tone', 'đơn giản hoá thủ tục hành chính đợt 77', undefined],
  ])('%s', async (_, search, title) => {
    const hits = await hitsOf(search);
    expect(hits.length).toBeGreaterThan(0);
    if (title) expect(hits[0]?.title).toBe(title);
  });

  test('what is typed is no pattern, and no hit runs from the title into the results', async () => {
    for (const search of ['so%vu', 'so_noi_vu', 'dot 77 quyet dinh', 'không có ở đâu', '\\'])
      expect(await hitsOf(search)).toEqual([]);
  });

  test('what is changed is found as it is now', async () => {
    const { id } = await db().task.findFirstOrThrow({ where: { code: 'n-1' } });
    await db().task.update({ where: { id }, data: { title: 'Chuyển đổi số xã Mường Ảng' } });
    expect((await hitsOf('muong ang')).map((task) => task.foundIn)).toEqual([['title']]);
    await db().taskResult.update({
      where: { taskId_position: { taskId: id, position: 1 } },
      data: { title: 'Đề án Ảng' },
    });
    expect((await hitsOf('de an ang')).map((task) => task.foundIn)).toEqual([['result']]);
    await db().taskResult.deleteMany({ where: { taskId: id } });
    expect(await hitsOf('de an ang')).toEqual([]);
    await db().task.update({ where: { id }, data: { searchText: 'lời bịa' } });
    expect(await hitsOf('loi bia')).toEqual([]);
    await db().task.update({ where: { id }, data: { officialText: 'Ủy ban nhân dân xã' } });
    expect((await hitsOf('uỷ ban')).map((task) => task.id)).toEqual([id]);
  });

  test('of more hits than are asked for the first come, in the order of the plan', async () => {
    const some = await listTasks(reader, { planIds: [planId], search: 'dịch vụ', most: 3 }, DAY);
    expect(some.map(({ task }) => task.position)).toEqual([2, 3, 4]);
  });

  test('nobody without a role finds anything', async () => {
    const nobody: Actor = { userId: 0, fullName: 'Không vai trò', sessionId: 'x', grants: [] };
    expect([await countTaskHits(nobody, 'so noi vu'), await listTasks(nobody, { search: 'so noi vu' }, DAY)]).toEqual([
      new Map(),
      [],
    ]);
  });
});

test('at 10.000 tasks a search goes through the index, and reads no other task', async () => {
  for (const search of ['so noi vu', 'Sở Nội vụ', 'đợt 7777']) {
    const plan = await db().$queryRaw<{ 'QUERY PLAN': string }[]>(
      Prisma.sql`explain select t.id from tasks t where ${holdsWords(search)}`,
    );
    const text = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(text).toContain('Bitmap Index Scan on tasks_search');
    expect(text).not.toContain('Seq Scan');
  }
});
