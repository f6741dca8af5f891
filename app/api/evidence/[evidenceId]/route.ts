import { findActor } from '@/lib/auth/actor.ts';
import { type EvidenceFile, findEvidence } from '@/lib/db/evidence.ts';
import { readChunk } from '@/lib/db/evidence-contents.ts';
import { idFrom } from '@/lib/forms/address.ts';
import { attachedAs } from '@/lib/forms/file-answer.ts';
import { inWords } from '@/lib/forms/upload-answers.ts';
import { erasedInWords } from '@/lib/text/evidence.ts';

/** The file as it was brought, to be kept and opened by its reader: never shown by the browser as a page of ours. */
export async function GET(_: Request, { params }: { params: Promise<{ evidenceId: string }> }): Promise<Response> {
  const actor = await findActor();
  if (actor === null) return inWords('Cần đăng nhập.', 401);
  const id = idFrom((await params).evidenceId);
  const file = id === null ? null : await findEvidence(actor, id);
  if (file === null) return inWords('Không tìm thấy tài liệu này.', 404);
  if (file.erasure !== null) return inWords(erasedInWords(file.erasure), 410);
  return new Response(piecesOf(file), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Length': String(file.size),
      'Content-Disposition': attachedAs(asciiName(file), file.fileName),
      'Cache-Control': 'no-store',
    },
  });
}

/** One piece in hand at a time; the next is fetched when the line has taken the last. */
function piecesOf(file: EvidenceFile): ReadableStream<Uint8Array> {
  let position = 0;
  return new ReadableStream(
    {
      async pull(controller) {
        const bytes = await readChunk(file, position);
        position += 1;
        if (bytes === null) controller.close();
        else controller.enqueue(bytes);
      },
    },
    { highWaterMark: 1 },
  );
}

/** For what does not read the other: the ending tells which program opens it. */
function asciiName({ evidenceId, fileName }: EvidenceFile): string {
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(fileName)?.[0] ?? '';
  return `tai-lieu-${evidenceId}${ending}`;
}
