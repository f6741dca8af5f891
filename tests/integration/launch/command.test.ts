import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findFreePort } from '@/lib/launch/postgres/port.ts';
import { dataFolder, launch, removeFolders } from '../../support/launcher.ts';
import { processesOf } from '../../support/processes.ts';

let folder: string;

beforeEach(async () => {
  folder = await dataFolder();
});

afterEach(removeFolders);

/** One line and no stack: whoever reads it knows what to do. No database was made for it, and nothing goes on running. */
async function expectOneSentence(settings: Record<string, string>, about: RegExp): Promise<string> {
  const launched = launch(['start'], { env: { DATA_DIR: folder, ...settings } });
  expect(await launched.ended).toBe(1);
  const said = launched.said().trim();
  expect(said).toMatch(about);
  expect(said.split('\n')).toHaveLength(1);
  expect([processesOf(folder), readdirSync(folder)]).toEqual([[], []]);
  return said;
}

describe('npm start says in one sentence what is wrong', () => {
  test('when the port is no port', async () => {
    await expectOneSentence({ PORT: 'ba nghìn' }, /PORT phải là số/);
  });

  test('when the port is taken', async () => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    await expectOneSentence({ PORT: `${port}` }, new RegExp(`Cổng ${port} đang có chương trình khác`));
    other.close();
  });

  test('when the address of the database is none', async () => {
    await expectOneSentence({ DATABASE_URL: 'mysql://a/b' }, /DATABASE_URL phải có dạng/);
  });

  test('when the database cannot be reached, without giving its password away', async () => {
    const [port, closed] = [await findFreePort(), await findFreePort()];
    const settings = { PORT: `${port}`, DATABASE_URL: `postgresql://cchc:bi-mat@127.0.0.1:${closed}/cchc` };
    const said = await expectOneSentence(settings, /Không kết nối được cơ sở dữ liệu 127\.0\.0\.1/);
    expect(said).not.toContain('bi-mat');
  });

  test('when the password of the database is wrong, or the database is not there', async () => {
    const url = new URL(process.env.TEST_SERVER_URL ?? '');
    const PORT = `${await findFreePort()}`;
    const missing = Object.assign(new URL(url), { pathname: '/khong-co' }).href;
    await expectOneSentence({ PORT, DATABASE_URL: missing }, /Không kết nối được .+ "khong-co" does not exist/);
    const stranger = Object.assign(new URL(url), { password: 'sai-roi' }).href;
    const said = await expectOneSentence({ PORT, DATABASE_URL: stranger }, /Không kết nối được .+ password/);
    expect(said).not.toContain('sai-roi');
  });
});
