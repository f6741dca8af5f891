import { refuse } from '@/lib/domain/refusal.ts';
import { isUnreadableFile } from './fault.ts';
import { openZip } from './zip.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const WORD = `${OFFICE}.wordprocessingml.document`;
const EXCEL = `${OFFICE}.spreadsheetml.sheet`;

/**
 * The media type of a file that may stand as evidence, by its bytes and never by its name: PDF, PNG, JPEG, Word, Excel.
 * Refuses 'evidence-kind', also for documents that carry macros, and 'unreadable-file' for a damaged archive.
 */
export async function evidenceKindOf(bytes: Uint8Array, fileName: string): Promise<string> {
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.includes('%PDF-')) return 'application/pdf';
  if (head.startsWith('PK\x03\x04')) return officeKindOf(bytes, fileName);
  return refuse('evidence-kind', { fileName });
}

/** Only the list of parts is looked at: nothing is inflated here. */
async function officeKindOf(bytes: Uint8Array, fileName: string): Promise<string> {
  const { names } = await openZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).catch((error) => {
    if (isUnreadableFile(error)) refuse('unreadable-file', { ...error.facts, fileName });
    throw error;
  });
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) refuse('evidence-kind', { fileName, macros: 1 });
  if (names.includes('[Content_Types].xml') && names.includes('word/document.xml')) return WORD;
  if (names.includes('[Content_Types].xml') && names.includes('xl/workbook.xml')) return EXCEL;
  return refuse('evidence-kind', { fileName });
}
