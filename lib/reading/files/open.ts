import type { FileFault, FileFaultFacts } from '@/lib/domain/file-fault.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import type { Source } from '../block.ts';
import type { Proposal, ProposalKind } from '../proposal.ts';
import { isUnreadableFile, refuseFile } from './fault.ts';
import { inMegabytes, limits } from './limits.ts';
import { kindOf } from './sniff.ts';
import { parseInThread } from './thread.ts';
import { takeTurn } from './turn.ts';

/** Milliseconds: every file is answered within ten seconds, waiting included. */
const patience = { waiting: 6_000, altogether: 8_500 };

/**
 * A .docx, .xlsx or text file as blocks. `fileName` is for the sentences alone: what a file is, its bytes say.
 * Refuses with an `UnreadableFile` whose sentence names what cannot be read and where it stands in the file.
 */
export async function readFile(bytes: Uint8Array, fileName: string): Promise<Source> {
  return (await open(bytes, fileName)).source;
}

/** The same, and what it proposes, read in the same thread; with `kind` null the document itself says what it is. */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  kind: ProposalKind | null,
): Promise<{ source: Source; proposal: Proposal }> {
  const { source, proposal } = await open(bytes, fileName, kind);
  return { source, proposal: proposal ?? refuseFile('unreadable') };
}

async function open(bytes: Uint8Array, fileName: string, propose?: ProposalKind | null): Promise<Opened> {
  try {
    if (bytes.length === 0) refuseFile('empty');
    if (bytes.length >= limits.raw)
      refuseFile('too-large', { count: inMegabytes(bytes.length), limit: inMegabytes(limits.raw) });
    return await parse(bytes, propose);
  } catch (error) {
    if (isUnreadableFile(error)) refuse('unreadable-file', { ...error.facts, fileName: shortName(fileName) });
    throw error;
  }
}

type Opened = { source: Source; proposal: Proposal | null };

async function parse(bytes: Uint8Array, propose: ProposalKind | null | undefined): Promise<Opened> {
  const kind = kindOf(bytes);
  const since = performance.now();
  const leave = (await takeTurn(patience.waiting)) ?? refuseFile('busy');
  const waited = performance.now() - since;
  try {
    const answer = await parseInThread(
      { bytes, kind, ...(propose === undefined ? {} : { propose }) },
      patience.altogether - waited,
    );
    if ('source' in answer) return answer;
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
