import { slugOf } from '@/lib/domain/slug.ts';
import type { WrittenFile } from '@/lib/domain/written-file.ts';

const MEDIA_TYPES: Record<WrittenFile['ending'], string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A written document to be kept, never shown by the browser as a page of ours. */
export function fileAnswer({ name, ending, content }: WrittenFile): Response {
  const ascii = slugOf(name).slice(0, LONGEST);
  return new Response(content, {
    headers: {
      'Content-Type': MEDIA_TYPES[ending],
      'Content-Disposition': attachedAs(`${ascii}.${ending}`, `${printable(name)}.${ending}`),
      'Cache-Control': 'no-store',
    },
  });
}

/** Content-Disposition of a file by its name; `ascii` is for what does not read the other. */
export function attachedAs(ascii: string, name: string): string {
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodedName(name)}`;
}

/** File systems take 255 bytes, and a Vietnamese letter is up to three. */
const LONGEST = 80;

/** What no file system takes becomes a blank. */
function printable(name: string): string {
  const words = name.replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ').replace(/\s+/g, ' ');
  return [...words].slice(0, LONGEST).join('').trim();
}

/** RFC 8187 allows less than encodeURIComponent leaves. */
function encodedName(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
