import { findActor } from '@/lib/auth/actor.ts';
import { findIssuedFile } from '@/lib/db/official-issues.ts';
import { idFrom } from '@/lib/forms/address.ts';
import { DOCX } from '@/lib/forms/file-kinds.ts';
import { inWords } from '@/lib/forms/upload-answers.ts';

/** The report as it went out, byte for byte: sha256sum over this file is the hash on the page. */
export async function GET(_: Request, { params }: { params: Promise<{ issueId: string }> }): Promise<Response> {
  const actor = await findActor();
  if (actor === null) return inWords('Cần đăng nhập.', 401);
  const id = idFrom((await params).issueId);
  const file = id === null ? null : await findIssuedFile(actor, id);
  if (file === null) return inWords('Không tìm thấy báo cáo này.', 404);
  return new Response(new Uint8Array(file.content), {
    headers: {
      'Content-Type': DOCX,
      'Content-Disposition': `attachment; filename="bao-cao-${file.number}-${file.issuedOn}.docx"`,
      'Cache-Control': 'no-store',
    },
  });
}
