import { refuseFile } from './fault.ts';
import { relationsOf } from './parts.ts';
import type { Zip } from './zip.ts';

export type MainPart = { program: 'word' | 'excel'; part: string };

/** Which program's file it is, and where its text begins: what the file itself says, else the usual place. */
export async function mainPartOf(zip: Zip): Promise<MainPart> {
  const stated = (await relationsOf(zip, '')).find(({ type }) => type === 'officeDocument')?.target;
  const has = (folder: string) => zip.names.some((name) => name.startsWith(folder));
  if (zip.names.includes('mimetype')) await refuseOpenDocument(zip);
  if (has('ppt/')) refuseFile('presentation');
  if (stated?.endsWith('.bin') || zip.names.includes('xl/workbook.bin')) refuseFile('binary-excel');
  if (has('word/')) return { program: 'word', part: present(zip, stated, 'word/document.xml') };
  if (has('xl/')) return { program: 'excel', part: present(zip, stated, 'xl/workbook.xml') };
  return refuseFile('other-zip');
}

function present(zip: Zip, stated: string | undefined, usual: string): string {
  const part = [stated, usual].find((name) => name !== undefined && zip.names.includes(name));
  return part ?? refuseFile('missing-entry', { entry: stated ?? usual });
}

async function refuseOpenDocument(zip: Zip): Promise<void> {
  const type = (await zip.read('mimetype')).toString('latin1', 0, 100);
  if (type.startsWith('application/vnd.oasis.opendocument')) refuseFile('open-document');
}
