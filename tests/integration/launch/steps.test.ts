import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isAlive } from '@/lib/launch/process-identity.ts';
import { makeOnce } from '@/lib/launch/steps/once.ts';

let folder: string;
const { signal } = new AbortController();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cchc-steps-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('of several starts at once one makes what is made from the sources, the others find it made', async () => {
  const stamp = join(folder, 'stamp');
  let [made, atOnce] = [0, 0];
  const make = async () => {
    atOnce += 1;
    expect(atOnce).toBe(1);
    await new Promise((resolve) => setImmediate(resolve));
    made += 1;
    atOnce -= 1;
  };
  await Promise.all(Array.from({ length: 5 }, () => makeOnce({ stamp, wanted: 'a' }, make, signal)));
  expect([made, readFileSync(stamp, 'utf8')]).toEqual([1, 'a']);
  await makeOnce({ stamp, wanted: 'b' }, make, signal);
  expect([made, readFileSync(stamp, 'utf8')]).toEqual([2, 'b']);
});

test('what was not made to its end is made again', async () => {
  const stamp = join(folder, 'cut-short');
  const broken = makeOnce({ stamp, wanted: 'a' }, () => Promise.reject(new Error('cut short')), signal);
  await expect(broken).rejects.toThrow('cut short');
  const made: string[] = [];
  await makeOnce({ stamp, wanted: 'a' }, async () => void made.push('whole'), signal);
  expect(made).toEqual(['whole']);
});

test('whoever waits for another start can be interrupted', async () => {
  const [ending, other, what] = [new AbortController(), new EventEmitter(), { stamp: join(folder, 'x'), wanted: 'a' }];
  const making = async () => {
    const over = once(other, 'over');
    other.emit('begun');
    await over;
  };
  const begun = once(other, 'begun');
  const working = makeOnce(what, making, signal);
  await begun;
  const waiting = makeOnce(what, async () => undefined, ending.signal);
  ending.abort();
  await expect(waiting).rejects.toThrow(/Interrupted/);
  other.emit('over');
  await working;
});

test('a step ends with the start that was killed', async () => {
  const step = `
    import { runStep } from './lib/launch/steps/step.ts';
    const forever = 'console.log(process.pid); setInterval(() => undefined, 1000)';
    await runStep({ name: 'forever', args: ['-e', forever] }, new AbortController().signal);`;
  const start = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', step]);
  const [pid] = await once(start.stdout, 'data');
  expect(isAlive(Number(pid))).toBe(true);
  start.kill('SIGKILL');
  await expect.poll(() => isAlive(Number(pid)), { timeout: 20_000 }).toBe(false);
});
