import { findActor } from '@/lib/auth/actor.ts';
import { idFrom } from '@/lib/forms/address.ts';
import { csvAnswer } from '@/lib/forms/csv-answer.ts';
import { exportTargetSeries } from '@/lib/use-cases/export-target-series.ts';

/** The figures behind the chart, for a sheet. */
export async function GET(_: Request, { params }: { params: Promise<{ targetId: string }> }): Promise<Response> {
  const actor = await findActor();
  if (actor === null) return new Response('Cần đăng nhập.', { status: 401 });
  const id = idFrom((await params).targetId);
  const file = id === null ? null : await exportTargetSeries(actor, id);
  if (file === null) return new Response('Không tìm thấy chỉ tiêu này.', { status: 404 });
  return csvAnswer(file.name, file.content);
}
