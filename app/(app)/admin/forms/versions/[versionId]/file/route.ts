import { findActor } from '@/lib/auth/actor.ts';
import { idFrom } from '@/lib/forms/address.ts';
import { exportForm } from '@/lib/use-cases/export-form.ts';

/** A version of a form as .xlsx. */
export async function GET(_: Request, { params }: { params: Promise<{ versionId: string }> }): Promise<Response> {
  const actor = await findActor();
  if (actor === null) return new Response('Cần đăng nhập.', { status: 401 });
  const id = idFrom((await params).versionId);
  const file = id === null ? null : await exportForm(actor, id);
  if (file === null) return new Response('Không tìm thấy biểu mẫu này.', { status: 404 });
  return new Response(Buffer.from(file.bytes), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="${file.name}.xlsx"`,
      'Cache-Control': 'no-store',
    },
  });
}
