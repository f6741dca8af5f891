import { findActor } from '@/lib/auth/actor.ts';
import { idFrom } from '@/lib/forms/address.ts';
import { XLSX } from '@/lib/forms/file-kinds.ts';
import { inWords } from '@/lib/forms/upload-answers.ts';
import { draftAppendix } from '@/lib/use-cases/official/draft-report.ts';

/** The statistical appendix as a workbook, as it stands now. */
export async function GET(_: Request, { params }: { params: Promise<{ periodId: string }> }): Promise<Response> {
  const actor = await findActor();
  if (actor === null) return inWords('Cần đăng nhập.', 401);
  const id = idFrom((await params).periodId);
  const content = id === null ? null : await draftAppendix(actor, id);
  if (content === null) return inWords('Không tìm thấy kỳ báo cáo này.', 404);
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': XLSX,
      'Content-Disposition': `attachment; filename="phu-luc-so-lieu-ky-${id}.xlsx"`,
      'Cache-Control': 'no-store',
    },
  });
}
