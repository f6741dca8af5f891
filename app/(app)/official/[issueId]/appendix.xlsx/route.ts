import { findActor } from '@/lib/auth/actor.ts';
import { findIssuedAppendix } from '@/lib/db/official-issues.ts';
import { idFrom } from '@/lib/forms/address.ts';
import { XLSX } from '@/lib/forms/file-kinds.ts';
import { inWords } from '@/lib/forms/upload-answers.ts';

/** The appendix as it went out beside its report, byte for byte: sha256sum over this file is the hash on the page. */
export async function GET(_: Request, { params }: { params: Promise<{ issueId: string }> }): Promise<Response> {
  const actor = await findActor();
  if (actor === null) return inWords('Cần đăng nhập.', 401);
  const id = idFrom((await params).issueId);
  const file = id === null ? null : await findIssuedAppendix(actor, id);
  if (file === null) return inWords('Không tìm thấy phụ lục này.', 404);
  return new Response(new Uint8Array(file.content), {
    headers: {
      'Content-Type': XLSX,
      'Content-Disposition': `attachment; filename="phu-luc-bao-cao-${file.number}-${file.issuedOn}.xlsx"`,
      'Cache-Control': 'no-store',
    },
  });
}
