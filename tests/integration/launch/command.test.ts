import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findFreePort } from '@/lib/launch/postgres/port.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cchc-command-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function start(settings: Record<string, string>): Promise<{ code: number; said: string }> {
  const { DATABASE_URL: _, npm_lifecycle_event: __, ...env } = process.env;
  const child = spawn(process.execPath, ['lib/launch/run.mjs', 'start'], {
    env: { ...env, DATA_DIR: folder, ...settings },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const [code] = await once(child, 'close');
  return { code, said: said.trim() };
}

/** One line and no stack: whoever reads it knows what to do. */
function expectOneSentence({ code, said }: { code: number; said: string }, about: RegExp): void {
  expect(code).toBe(1);
  expect(said).toMatch(about);
  expect(said.split('\n')).toHaveLength(1);
}

describe('npm start says in one sentence what is wrong', () => {
  test('when the port is no port', async () => {
    expectOneSentence(await start({ PORT: 'ba nghìn' }), /PORT phải là số/);
  });

  test('when the port is taken', async () => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    expectOneSentence(await start({ PORT: `${port}` }), new RegExp(`Cổng ${port} đang có chương trình khác`));
    other.close();
  });

  test('when the address of the database is none', async () => {
    expectOneSentence(await start({ DATABASE_URL: 'mysql://a/b' }), /DATABASE_URL phải có dạng/);
  });

  test('when the database cannot be reached, without giving its password away', async () => {
    const [port, closed] = [await findFreePort(), await findFreePort()];
    const answer = await start({ PORT: `${port}`, DATABASE_URL: `postgresql://cchc:bi-mat@127.0.0.1:${closed}/cchc` });
    expectOneSentence(answer, /Không kết nối được cơ sở dữ liệu 127\.0\.0\.1/);
    expect(answer.said).not.toContain('bi-mat');
  });
});
