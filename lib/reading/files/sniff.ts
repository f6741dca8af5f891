import type { FileFault } from '@/lib/domain/file-fault.ts';
import { refuseFile } from './fault.ts';

/** What is parsed, and by whom: a zip is looked into by the thread that parses it. */
export type FileKind = 'zip' | 'rtf' | 'html' | 'text';

/** By the first bytes, never by the name. Refuses what cannot be read, saying how to get Word, Excel or text out of it. */
export function kindOf(bytes: Uint8Array): FileKind {
  const head = Buffer.from(bytes.subarray(0, 4_096));
  const start = head.toString('latin1');
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'zip';
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) refuseFile(oldOfficeFault(bytes));
  if (start.slice(0, 1_024).includes('%PDF-')) refuseFile('pdf');
  if (isImage(start)) refuseFile('image');
  const words = withoutZeros(start);
  if (words.startsWith('{\\rtf')) return 'rtf';
  if (/^mime-version:|^content-type: *multipart\/related/i.test(words)) refuseFile('web-archive');
  if (/<\?mso-application|urn:schemas-microsoft-com:office:spreadsheet|<pkg:package|<w:wordDocument/.test(words))
    refuseFile('office-xml');
  return /^(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|meta|table|div|p)[\s>]/i.test(words) && !isPasted(words)
    ? 'html'
    : 'text';
}

/** Text with crumbs of a page: its lines and tabs hold a table, which a page would do with tags. */
function isPasted(words: string): boolean {
  return /^<(?:p|div)[\s>]/i.test(words) && /\S\t+\S|\n *\|/.test(words) && !/<(?:html|body|t[drh])[\s>]/i.test(words);
}

/** The names of the streams inside stand in UTF-16 somewhere in the file. */
function oldOfficeFault(bytes: Uint8Array): FileFault {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (stream: string) => file.includes(Buffer.from(stream, 'utf16le'));
  if (has('EncryptedPackage')) return 'encrypted';
  if (has('WordDocument')) return 'old-word';
  if (has('Workbook') || has('Book\0')) return 'old-excel';
  return 'old-office';
}

function isImage(start: string): boolean {
  return (
    IMAGES.some((magic) => start.startsWith(magic)) ||
    /^(?:BM[\s\S]{4}\0{4}|RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp(?:hei|mif|avif))/.test(start)
  );
}

const IMAGES = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*', '\xc5\xd0\xd3\xc6', 'AT&TFORM'];

/** Looks through UTF-16, marks of order and blank lines at what the text begins with. */
function withoutZeros(start: string): string {
  return start.replace(/\0/g, '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<!--[\s\S]*?-->\s*)*/, '');
}
