import type { Source } from '../block.ts';
import { textSource } from '../text/text-source.ts';
import { checkSource, checkText } from './building.ts';
import { decodeText } from './decode.ts';
import { readExcel } from './excel/read-excel.ts';
import { refuseFile } from './fault.ts';
import { htmlText } from './html.ts';
import { mainPartOf } from './main-part.ts';
import { rtfText } from './rtf.ts';
import type { FileKind } from './sniff.ts';
import { readWord } from './word/read-word.ts';
import { openZip } from './zip.ts';

/** The work of the thread: everything that believes nothing of what a file says of itself. */
export async function parseFile(bytes: Buffer, kind: FileKind): Promise<Source> {
  if (kind !== 'zip') return readText(bytes, kind);
  const zip = await openZip(bytes);
  const { program, part } = await mainPartOf(zip);
  return program === 'word' ? readWord(zip, part) : readExcel(zip, part);
}

function readText(bytes: Buffer, kind: FileKind): Source {
  const decoded = kind === 'rtf' ? rtfText(bytes.toString('latin1')) : decodeText(bytes);
  const decodedText = decoded ?? refuseFile('unknown-kind');
  const text = kind === 'html' ? htmlText(decodedText) : decodedText;
  checkText(text);
  const source = textSource(text);
  if (source.blocks.length === 0) refuseFile('no-text');
  checkSource(source);
  return source;
}
