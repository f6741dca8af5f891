import { expect, test } from 'vitest';
import { db } from '@/lib/db/client.ts';
import { loadCatalogue } from '@/lib/use-cases/load-catalogue.ts';
import { testDatabase } from '../../support/database.ts';

await testDatabase();

test('the merged province may be loaded after its predecessor', async () => {
  await loadCatalogue(null, 'dak-nong');
  const before = await db().province.findUnique({ where: { code: 'dak-nong' } });
  expect(before?.successorId).toBeNull();
  const lamDong = await loadCatalogue(null, 'lam-dong');
  const after = await db().province.findUnique({ where: { code: 'dak-nong' } });
  expect(after).toMatchObject({ successorId: lamDong, successionSource: '202/2025/QH15, Điều 1' });
});

test('a load that fails leaves nothing behind', async () => {
  const failing = db().$transaction(
    async (tx) => {
      await loadCatalogue(null, 'son-la', tx as never);
      throw new Error('the caller changed its mind');
    },
    { timeout: 60_000 },
  );
  await expect(failing).rejects.toThrow('changed its mind');
  expect(await db().province.count({ where: { code: 'son-la' } })).toBe(0);
});
