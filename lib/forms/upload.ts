import { refuse } from '@/lib/domain/refusal.ts';
import { formValues } from './form-values.ts';

export type Upload = { fields: Record<string, string>; file: { name: string; bytes: Uint8Array } | null };

/** A file of 8 MB and the form around it; a form of ours has a handful of parts. */
const MOST_BYTES = 8_500_000;
const MOST_PARTS = 40;

/**
 * A form with one file, `fileField`, read with limits: counted while it arrives, its parts counted before they are
 * taken apart. Refuses 'too-large', and 'broken-upload' for what is no such form.
 */
export async function readUpload(request: Request, fileField: string): Promise<Upload> {
  const type = request.headers.get('content-type') ?? '';
  const boundary = /^multipart\/form-data;.*\bboundary="?([^";]{1,70})"?/i.exec(type)?.[1];
  if (boundary === undefined) refuse('broken-upload');
  const body = await readBody(request);
  if (countOf(body, `--${boundary}`) > MOST_PARTS) refuse('too-large', { limit: `${MOST_PARTS} ô` });
  const form = await new Response(body, { headers: { 'content-type': type } })
    .formData()
    .catch(() => refuse('broken-upload'));
  const file = form.get(fileField);
  return {
    fields: formValues(form, MOST_BYTES),
    file:
      file instanceof Blob && file.size > 0
        ? { name: nameOf(file), bytes: new Uint8Array(await file.arrayBuffer()) }
        : null,
  };
}

async function readBody(request: Request): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  if (!reader) refuse('broken-upload');
  for (;;) {
    const { done, value } = await reader.read().catch(() => refuse('broken-upload'));
    if (done) return Buffer.concat(chunks);
    size += value.length;
    if (size > MOST_BYTES) {
      await reader.cancel().catch(() => undefined);
      refuse('too-large', { limit: '8 MB' });
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
