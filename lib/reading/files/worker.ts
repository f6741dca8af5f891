import { parentPort, workerData } from 'node:worker_threads';
import { readSource } from '../read-source.ts';
import { readCells } from './excel/read-cells.ts';
import { isUnreadableFile } from './fault.ts';
import { parseFile } from './parse.ts';
import type { Answer, Order } from './thread.ts';

/** The thread's whole life: one file in, one answer out; what it means with it, where that is asked for. */
const { bytes, kind, propose, cells } = workerData as Order;
parentPort?.postMessage(await answer());

async function answer(): Promise<Answer> {
  try {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (cells) return { cells: await readCells(file) };
    const source = await parseFile(file, kind);
    return { source, proposal: propose === undefined ? null : readSource(source, propose ?? undefined) };
  } catch (error) {
    if (isUnreadableFile(error)) return { facts: error.facts };
    // strings and buffers beyond V8's own limits
    const isTooLarge =
      error instanceof RangeError && /invalid (?:string|array|typed array) length|allocation/i.test(error.message);
    return { facts: { fault: isTooLarge ? 'too-heavy' : 'unreadable' } };
  }
}
