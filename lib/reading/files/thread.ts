import type { ResourceLimits } from 'node:worker_threads';
import type { RefusalFacts } from '@/lib/domain/refusal.ts';
import type { Source } from '../block.ts';
import type { Proposal, ProposalKind } from '../proposal.ts';
import type { SheetCells } from './excel/read-cells.ts';
import type { FileKind } from './sniff.ts';

/**
 * With `propose`, what the document means is read in the thread too: null lets the document say what it is. With `cells`
 * it is a workbook of ours that comes back, and its cells are all that is asked for.
 */
export type Order = { bytes: Uint8Array; kind: FileKind; propose?: ProposalKind | null; cells?: true };
export type Read = { source: Source; proposal: Proposal | null } | { cells: SheetCells[] };
export type Answer = Read | { facts: RefusalFacts };

// Imported, Next's bundler would look for the thread's code, and take every file of the project for it.
const { Worker } = process.getBuiltinModule('node:worker_threads');

/** The launcher compiles the thread's code and says where; both are paths from the project's folder. */
const codeOf = () => process.env.READING_THREAD || './lib/reading/files/uncompiled.mjs';

/** Memory in MB: a file at all limits takes about 250. Buffers stand outside of it, and are limited when inflating. */
const memory: ResourceLimits = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

/** Parses in a thread of its own, which ends with the answer, or after `patience` milliseconds without one. */
export function parseInThread({ bytes, ...order }: Order, patience: number, limits = memory): Promise<Answer> {
  const copy = Uint8Array.from(bytes);
  const workerData: Order = { ...order, bytes: copy };
  // an environment of its own: whoever gets into the parser finds no secrets there
  const worker = new Worker(codeOf(), {
    workerData,
    transferList: [copy.buffer],
    resourceLimits: limits,
    execArgv: [],
    env: {},
  });
  return new Promise<Answer>((resolve, reject) => {
    const timer = setTimeout(
      () => resolve({ facts: { fault: 'too-slow', limit: Math.round(patience / 1_000) } }),
      patience,
    );
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ facts: { fault: 'too-heavy' } });
      else reject(error);
    });
    worker.once('exit', () => resolve({ facts: { fault: 'unreadable' } }));
    worker.once('exit', () => clearTimeout(timer));
  }).finally(() => worker.terminate());
}
