import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, validateFileName, type ZipFile } from 'yauzl';
import { refuseFile } from './fault.ts';
import { inMegabytes, limits } from './limits.ts';

/** The parts of a .docx or .xlsx, by their names. */
export type Zip = {
  names: string[];
  /** Inflates one part; `limit` is in bytes. */
  read(name: string, limit?: number): Promise<Buffer>;
};

/** Looks at every part's record before any is inflated. Refuses what no Word or Excel writes. */
export async function openZip(bytes: Buffer): Promise<Zip> {
  const file = await orBroken(fromBufferPromise(bytes, { decodeStrings: false, validateEntrySizes: false }));
  if (file.entryCount > limits.entries)
    refuseFile('too-many-entries', { count: file.entryCount, limit: limits.entries });
  const entries = await orBroken(listEntries(file));
  let inflated = 0;
  const read = async (name: string, limit: number = limits.unpacked) => {
    const entry = entries.get(name) ?? refuseFile('missing-entry', { entry: name });
    const content = inflate(entry, name, await rawBytes(file, entry, name), limit, limits.unpacked - inflated);
    inflated += content.length;
    return content;
  };
  return { names: [...entries.keys()], read };
}

async function listEntries(file: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  const seen = new Set<string>();
  let unpacked = 0;
  for await (const entry of file.eachEntry()) {
    const name = nameOf(entry);
    checkEntry(entry, name);
    // Windows and Office do not tell names apart by case
    if (seen.has(name.toLowerCase())) refuseFile('duplicate-entry', { entry: name });
    seen.add(name.toLowerCase());
    unpacked += entry.uncompressedSize;
    if (unpacked > limits.unpacked) refuseFile('unpacked-too-large', { limit: inMegabytes(limits.unpacked) });
    if (!name.endsWith('/')) entries.set(name, entry);
  }
  return entries;
}

function nameOf(entry: Entry): string {
  return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
}

function checkEntry(entry: Entry, name: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a name with control characters is a trick
  if (validateFileName(name) !== null || /[\u0000-\u001f]/.test(name)) refuseFile('unsafe-name', { entry: name });
  if (isLink(entry)) refuseFile('link-entry', { entry: name });
  if (entry.isEncrypted()) refuseFile('encrypted-entry', { entry: name });
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    refuseFile('unknown-compression', { entry: name });
  if (!isPicture(name)) checkRatio(name, entry.uncompressedSize, entry.compressedSize);
}

const STORED = 0;
const DEFLATED = 8;

/** The upper half holds the mode of a file made under Unix. */
function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

/** Blank drawings shrink a thousandfold, and are never inflated here. */
function isPicture(name: string): boolean {
  return /\/media\/[^/]+\.(?:emf|wmf|bmp|tiff?|png|gif|jpe?g|svg)$/i.test(name);
}

function checkRatio(name: string, unpacked: number, packed: number): void {
  if (unpacked > Math.max(limits.ratioFrom, packed * limits.ratio))
    refuseFile('ratio', { entry: name, limit: limits.ratio });
}

async function rawBytes(file: ZipFile, entry: Entry, name: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of await file.openReadStreamPromise(entry, { decodeFileData: false })) chunks.push(chunk);
  } catch {
    refuseFile('damaged-entry', { entry: name });
  }
  return Buffer.concat(chunks);
}

/** Believes no size that the file states: what really comes out is counted, and stops at the first limit that it meets. */
function inflate(entry: Entry, name: string, raw: Buffer, limit: number, left: number): Buffer {
  const refusals = [
    [entry.uncompressedSize, () => refuseFile('lying-size', { entry: name })],
    [limit, () => refuseFile('part-too-large', partFacts(name, entry.uncompressedSize, limit))],
    [left, () => refuseFile('unpacked-too-large', { limit: inMegabytes(limits.unpacked) })],
  ] as const;
  const [most, refusal] = refusals.reduce((first, next) => (next[0] < first[0] ? next : first));
  const content = inflateUpTo(entry, name, raw, most) ?? refusal();
  if (content.length !== entry.uncompressedSize) refuseFile('lying-size', { entry: name });
  if (crc32(content) !== entry.crc32) refuseFile('damaged-entry', { entry: name });
  return content;
}

/** Null when more than `most` bytes come out. */
function inflateUpTo(entry: Entry, name: string, raw: Buffer, most: number): Buffer | null {
  if (entry.compressionMethod === STORED) return raw.length > most ? null : raw;
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(most, 1) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return null;
    return refuseFile('damaged-entry', { entry: name });
  }
}

function partFacts(entry: string, size: number, limit: number) {
  return { entry, count: inMegabytes(size), limit: inMegabytes(limit) };
}

/** Whatever yauzl finds wrong with the records of the archive. */
async function orBroken<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && 'facts' in error) throw error;
    if (String(error).includes('strong encryption')) refuseFile('encrypted');
    return refuseFile('broken-zip');
  }
}
