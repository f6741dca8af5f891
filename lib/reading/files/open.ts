import type { FileFault, FileFaultFacts } from '@/lib/domain/file-fault.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import type { Source } from '../block.ts';
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
  try {
    if (bytes.length === 0) refuseFile('empty');
    if (bytes.length >= limits.raw)
      refuseFile('too-large', { count: inMegabytes(bytes.length), limit: inMegabytes(limits.raw) });
    return await parse(bytes);
  } catch (error) {
    if (isUnreadableFile(error)) refuse('unreadable-file', { ...error.facts, fileName: shortName(fileName) });
    throw error;
  }
}

async function parse(bytes: Uint8Array): Promise<Source> {
  const kind = kindOf(bytes);
  const since = performance.now();
  const leave = (await takeTurn(patience.waiting)) ?? refuseFile('busy');
  const waited = performance.now() - since;
  try {
    const answer = await parseInThread({ bytes, kind }, patience.altogether - waited);
    if ('source' in answer) return answer.source;
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
