import { describe, expect, test, vi } from 'vitest';
import { readFile } from '@/lib/reading/files/open.ts';
import { parseInThread } from '@/lib/reading/files/thread.ts';
import { takeTurn } from '@/lib/reading/files/turn.ts';
import { faultOf } from '../../../fixtures/reading/fault-of.ts';
import { p, tbl, tr, wordFile } from '../../../fixtures/reading/word-file.ts';

// the machine may be doing other things: what is slow is told by the code's own limits, not by these tests
vi.setConfig({ testTimeout: 60_000 });

const small = wordFile({ body: p('Sở Nội vụ') });
const heavy = wordFile({
  body: tbl(Array.from({ length: 20_000 }, (_, i) => tr([`${i}`, `${(i * 7_919) % 99_991}`, 'c']))),
});

describe('the thread', () => {
  test('answers, and is gone', async () => {
    const before = threads();
    expect(await parseInThread({ bytes: small, kind: 'zip' }, 50_000)).toMatchObject({
      source: { lines: [{ line: 1 }] },
    });
    expect(threads()).toBe(before);
  });

  test('is ended when it takes too long, and is gone', async () => {
    const before = threads();
    expect(await parseInThread({ bytes: heavy, kind: 'zip' }, 100)).toMatchObject({ facts: { fault: 'too-slow' } });
    expect(threads()).toBe(before);
  });

  test('runs out of its own memory, not out of the process’s', async () => {
    const answer = await parseInThread({ bytes: heavy, kind: 'zip' }, 50_000, { maxOldGenerationSizeMb: 24 });
    expect(answer).toMatchObject({ facts: { fault: 'too-heavy' } });
  });

  test('runs from the TypeScript, too, where nothing was compiled', async () => {
    vi.stubEnv('READING_THREAD', '');
    try {
      expect(await parseInThread({ bytes: small, kind: 'zip' }, 50_000)).toHaveProperty('source');
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test('leaves the bytes that it was given', async () => {
    const bytes = Uint8Array.from(small);
    await readFile(bytes, 'x.docx');
    expect(bytes).toEqual(Uint8Array.from(small));
  });
});

describe('turns', () => {
  test('two at once, the others in the order of arrival; who has waited too long is told', async () => {
    const [first, second] = [await takeTurn(10), await takeTurn(10)];
    expect(await takeTurn(10)).toBeNull();
    const order: number[] = [];
    const waiting = [1, 2].map((number) =>
      takeTurn(5_000).then((leave) => {
        order.push(number);
        return leave;
      }),
    );
    first?.();
    second?.();
    for (const leave of await Promise.all(waiting)) leave?.();
    expect(order).toEqual([1, 2]);
  });

  test('many files at once are all answered: read, or told to come back', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => faultOf(readFile(small, 'x'))));
    expect(answers.filter((facts) => facts === null).length).toBeGreaterThanOrEqual(2);
    expect(answers.filter((facts) => facts !== null && facts.fault !== 'busy')).toEqual([]);
  });
});

/** Ports of messages are open as long as a thread is. */
function threads(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'MessagePort' || name === 'Worker').length;
}
