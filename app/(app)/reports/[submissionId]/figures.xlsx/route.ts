import { findActor } from '@/lib/auth/actor.ts';
import { idFrom } from '@/lib/forms/address.ts';
import { inWords } from '@/lib/forms/upload-answers.ts';
import { exportFigures } from '@/lib/use-cases/figures/export-figures.ts';

/** The report's figures as a workbook, to be filled offline. */
export async function GET(_: Request, { params }: { params: Promise<{ submissionId: string }> }): Promise<Response> {
  const actor = await findActor();
  if (actor === null) return inWords('Cần đăng nhập.', 401);
  const id = idFrom((await params).submissionId);
  const file = id === null ? null : await exportFigures(actor, id);
  if (file === null) return inWords('Không tìm thấy báo cáo này.', 404);
  return new Response(file.content, {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="${file.name}.xlsx"`,
      'Cache-Control': 'no-store',
    },
  });
}
