import { fileWarnings } from '@/lib/text/file-warnings.ts';
import type { Source } from '../../block.ts';
import { joinBroken } from '../../text/paragraphs.ts';
import { refuseFile } from '../fault.ts';
import { partsOf } from '../parts.ts';
import { child, readXml, readXmlIfThere } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { readContent, startDocument } from './document.ts';
import { readNumbering } from './numbering.ts';
import { readStyles } from './styles.ts';
import { bodySink } from './table.ts';
import { isWrapped } from './wrapped.ts';

/**
 * A .docx as a person sees it printed: numbering in front, changes accepted, nothing hidden. Sentences that a converter
 * broke at the end of each line, as from a PDF, are whole again.
 */
export async function readWord(zip: Zip, mainPart: string): Promise<Source> {
  const parts = await partsOf(zip, mainPart);
  const styles = readStyles(await readXmlIfThere(zip, parts.get('styles') ?? 'word/styles.xml'));
  const numbering = readNumbering(await readXmlIfThere(zip, parts.get('numbering') ?? 'word/numbering.xml'), styles);
  const body = child(await readXml(zip, mainPart), 'body') ?? refuseFile('broken-xml', { entry: mainPart });
  const document = startDocument(styles, numbering);
  readContent(body.children, document, bodySink(document));
  const { source } = document.building;
  if (source.blocks.length === 0) refuseFile(document.hasPicture ? 'scan' : 'no-text');
  if (document.pages > 0) source.warnings.push(fileWarnings.scannedPages(document.pages));
  return isWrapped(source.blocks) ? { ...source, blocks: joinBroken(source.blocks) } : source;
}
