import { findActor } from '@/lib/auth/actor.ts';
import { idFrom } from '@/lib/forms/address.ts';
import { DOCX } from '@/lib/forms/file-kinds.ts';
import { inWords } from '@/lib/forms/upload-answers.ts';
import { draftReport } from '@/lib/use-cases/official/draft-report.ts';

/** Dự thảo, as it stands now. */
export async function GET(_: Request, { params }: { params: Promise<{ periodId: string }> }): Promise<Response> {
  const actor = await findActor();
  if (actor === null) return inWords('Cần đăng nhập.', 401);
  const id = idFrom((await params).periodId);
  const content = id === null ? null : await draftReport(actor, id);
  if (content === null) return inWords('Không tìm thấy kỳ báo cáo này.', 404);
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': DOCX,
      'Content-Disposition': `attachment; filename="du-thao-bao-cao-ky-${id}.docx"`,
      'Cache-Control': 'no-store',
    },
  });
}
