import type { FileFault, FileFaultFacts } from '@/lib/domain/file-fault.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import type { Source } from '../block.ts';
import type { Proposal, ProposalKind } from '../proposal.ts';
import type { SheetCells } from './excel/read-cells.ts';
import { isUnreadableFile, refuseFile } from './fault.ts';
import { inMegabytes, limits } from './limits.ts';
import { kindOf } from './sniff.ts';
import { type Order, parseInThread, type Read } from './thread.ts';
import { takeTurn } from './turn.ts';

/** Milliseconds: every file is answered within ten seconds, waiting included. */
const patience = { waiting: 6_000, altogether: 8_500 };

/**
 * A .docx, .xlsx or text file as blocks. `fileName` is for the sentences alone: what a file is, its bytes say.
 * Refuses with an `UnreadableFile` whose sentence names what cannot be read and where it stands in the file.
 */
export async function readFile(bytes: Uint8Array, fileName: string): Promise<Source> {
  return sourceOf(await open(bytes, fileName, {})).source;
}

/** The same, and what it proposes, read in the same thread; with `kind` null the document itself says what it is. */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  kind: ProposalKind | null,
): Promise<{ source: Source; proposal: Proposal }> {
  const { source, proposal } = sourceOf(await open(bytes, fileName, { propose: kind }));
  return { source, proposal: proposal ?? refuseFile('unreadable') };
}

/** Every cell of an .xlsx that we wrote and somebody filled. Refuses the same way, and what is no .xlsx. */
export async function readWorkbookCells(bytes: Uint8Array, fileName: string): Promise<SheetCells[]> {
  const read = await open(bytes, fileName, { cells: true });
  return 'cells' in read ? read.cells : refuseFile('unreadable');
}

type Asked = Pick<Order, 'propose' | 'cells'>;

function sourceOf(read: Read): Extract<Read, { source: Source }> {
  return 'source' in read ? read : refuseFile('unreadable');
}

async function open(bytes: Uint8Array, fileName: string, asked: Asked): Promise<Read> {
  try {
    if (bytes.length === 0) refuseFile('empty');
    if (bytes.length >= limits.raw)
      refuseFile('too-large', { count: inMegabytes(bytes.length), limit: inMegabytes(limits.raw) });
    return await parse(bytes, asked);
  } catch (error) {
    if (isUnreadableFile(error)) refuse('unreadable-file', { ...error.facts, fileName: shortName(fileName) });
    throw error;
  }
}

async function parse(bytes: Uint8Array, asked: Asked): Promise<Read> {
  const kind = kindOf(bytes);
  if (asked.cells && kind !== 'zip') refuseFile('unknown-kind');
  const since = performance.now();
  const leave = (await takeTurn(patience.waiting)) ?? refuseFile('busy');
  const waited = performance.now() - since;
  try {
    const answer = await parseInThread({ bytes, kind, ...asked }, patience.altogether - waited);
    if (!('facts' in answer)) return answer;
    const { fault, ...facts } = answer.facts;
    if (fault === 'too-slow' && waited > 1_000) refuseFile('busy'); // it was given less than its time
    return refuseFile(fault as FileFault, facts as FileFaultFacts);
  } finally {
    leave();
  }
}

/** A name is somebody else's text: without its folder, without control characters, and not longer than a line. */
function shortName(fileName: string): string {
  const name = (fileName.split(/[/\\]/).at(-1) ?? '').normalize('NFC').replace(/\p{C}/gu, '');
  return name.length > 80 ? `${name.slice(0, 60)}…${name.slice(-15)}` : name;
}
