import { expect, test } from 'vitest';
import { findFreePort } from '@/lib/launch/postgres/port.ts';
import { openStream } from '../support/change-stream.ts';
import { ask, firstStart, sampleAccount, sampleAddress } from '../support/installation.ts';
import { dataFolder, start } from '../support/launcher.ts';
import { fillIn, signInPlainly, visit } from '../support/plain-visit.ts';

test('two processes on one database: what is approved through one is told by both; a line that was cut catches up', async () => {
  const folder = await dataFolder(firstStart().folder);
  const one = await start(folder, await findFreePort());
  const two = await start(await dataFolder(), await findFreePort(), {
    env: { DATABASE_URL: sampleAddress(folder), JOBS: 'off' },
  });
  const [cookie, other] = [await signIn(one.address), await signIn(two.address)];
  const [seen, { submission, province }] = [await newest(folder), await waiting(folder)];
  const lines = await Promise.all([
    openStream(one.address, cookie, province, seen),
    openStream(two.address, other, province, seen),
  ]);
  const review = `/reviews/${submission}`;

  await fillIn(one.address, review, { deed: 'approve' }, { cookie, button: 'Duyệt báo cáo' });
  const [here, there] = await Promise.all(lines.map((line) => line.next()));
  expect(here).toBeGreaterThan(seen);
  expect(there).toBe(here);
  expect((await visit(two.address, review, other)).text).toContain('Mở lại báo cáo đã duyệt');

  for (const line of lines) line.close();
  await fillIn(
    two.address,
    review,
    { reason: 'Nhập nhầm đơn vị.' },
    { cookie: other, button: 'Mở lại cho cơ quan sửa' },
  );
  const again = await openStream(one.address, cookie, province, here ?? 0n);
  expect(await again.next()).toBeGreaterThan(here ?? 0n);
  again.close();
});

function signIn(address: string): Promise<string> {
  return signInPlainly(address, ...sampleAccount());
}

async function newest(folder: string): Promise<bigint> {
  const [row] = await ask(folder, 'cchc_sample', 'SELECT max(id)::text AS id FROM audit_events');
  return BigInt(String(row?.id));
}

/** A report that somebody other than its own agency may decide. */
async function waiting(folder: string): Promise<{ submission: number; province: number }> {
  const [row] = await ask(
    folder,
    'cchc_sample',
    `SELECT s.id, a.province_id FROM submissions s JOIN agencies a ON a.id = s.agency_id
     WHERE s.status = 'submitted' AND a.code <> 'so-noi-vu' ORDER BY s.id LIMIT 1`,
  );
  return { submission: Number(row?.id), province: Number(row?.province_id) };
}
