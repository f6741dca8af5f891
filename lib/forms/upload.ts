import { refuse } from '@/lib/domain/refusal.ts';
import { formValues } from './form-values.ts';

export type Upload = { fields: Record<string, string>; file: { name: string; bytes: Uint8Array } | null };

/** A file and the form around it, as the gate lets them in too; a form of ours has a handful of parts. */
type Limit = { bytes: number; words: string };
const DOCUMENT: Limit = { bytes: 8_500_000, words: '8 MB' };
export const EVIDENCE: Limit = { bytes: 21_500_000, words: '20 MB' };
const MOST_PARTS = 40;

/** Bytes of all bodies that are being read at once; each stands in memory about three times. */
const MOST_AT_ONCE = 130_000_000;
let atOnce = 0;

/**
 * A form with one file, `fileField`, read with limits: counted while it arrives, its parts counted before they are
 * taken apart. Refuses 'too-large', 'uploads-busy', and 'broken-upload' for what is no such form.
 */
export async function readUpload(request: Request, fileField: string, limit: Limit = DOCUMENT): Promise<Upload> {
  const stated = Math.min(Number(request.headers.get('content-length')) || limit.bytes, limit.bytes);
  if (atOnce + stated > MOST_AT_ONCE) refuse('uploads-busy');
  atOnce += stated;
  try {
    return await readForm(request, fileField, limit);
  } finally {
    atOnce -= stated;
  }
}

async function readForm(request: Request, fileField: string, limit: Limit): Promise<Upload> {
  const type = request.headers.get('content-type') ?? '';
  const boundary = /^multipart\/form-data;.*\bboundary="?([^";]{1,70})"?/i.exec(type)?.[1];
  if (boundary === undefined) refuse('broken-upload');
  const body = await readBody(request, limit);
  if (countOf(body, `--${boundary}`) > MOST_PARTS) refuse('too-large', { limit: `${MOST_PARTS} ô` });
  const form = await new Response(body, { headers: { 'content-type': type } })
    .formData()
    .catch(() => refuse('broken-upload'));
  const file = form.get(fileField);
  return {
    fields: formValues(form, limit.bytes),
    file:
      file instanceof Blob && file.size > 0
        ? { name: nameOf(file), bytes: new Uint8Array(await file.arrayBuffer()) }
        : null,
  };
}

async function readBody(request: Request, limit: Limit): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  if (!reader) refuse('broken-upload');
  for (;;) {
    const { done, value } = await reader.read().catch(() => refuse('broken-upload'));
    if (done) return Buffer.concat(chunks);
    size += value.length;
    if (size > limit.bytes) {
      await reader.cancel().catch(() => undefined);
      refuse('too-large', { limit: limit.words });
    }
    chunks.push(value);
  }
}

function countOf(body: Buffer, mark: string): number {
  let count = 0;
  for (let at = body.indexOf(mark); at >= 0 && count <= MOST_PARTS; at = body.indexOf(mark, at + mark.length))
    count += 1;
  return count;
}

function nameOf(file: Blob): string {
  return 'name' in file && typeof file.name === 'string' ? file.name : '';
}
