import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockHolder, takeLock } from '@/lib/launch/lock.ts';
import { startTimeOf } from '@/lib/launch/process-identity.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cchc-lock-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('is held once, and free again afterwards', async () => {
  const release = await takeLock(folder);
  expect(await lockHolder(folder)).toBe(process.pid);
  await expect(takeLock(folder)).rejects.toThrow(/đang được tiến trình/);
  await release();
  expect(await lockHolder(folder)).toBeNull();
  expect(await readdir(folder)).toEqual([]);
});

test('of a process that was killed does not hold', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(other, 'spawn');
  await writeFile(join(folder, 'lock'), `${other.pid} ${startTimeOf(other.pid ?? 0)}`);
  expect(await lockHolder(folder)).toBe(other.pid);
  other.kill('SIGKILL');
  await once(other, 'exit');
  const release = await takeLock(folder);
  expect(await lockHolder(folder)).toBe(process.pid);
  await release();
});

test('of a process whose number has gone to another does not hold', async () => {
  await writeFile(join(folder, 'lock'), `${process.pid} ${startTimeOf(process.ppid)}`);
  await (await takeLock(folder))();
});
