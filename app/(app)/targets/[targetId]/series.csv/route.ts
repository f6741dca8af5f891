import { findActor } from '@/lib/auth/actor.ts';
import { today } from '@/lib/db/transaction.ts';
import { idFrom } from '@/lib/forms/address.ts';
import { askedDay } from '@/lib/forms/asked-day.ts';
import { csvAnswer } from '@/lib/forms/csv-answer.ts';
import { exportTargetSeries } from '@/lib/use-cases/export-target-series.ts';

/** The figures behind the chart, for a sheet. */
export async function GET(request: Request, { params }: { params: Promise<{ targetId: string }> }): Promise<Response> {
  const actor = await findActor();
  if (actor === null) return new Response('Cần đăng nhập.', { status: 401 });
  const id = idFrom((await params).targetId);
  const { fault, knownOn } = askedDay(Object.fromEntries(new URL(request.url).searchParams), await today());
  if (fault !== null) return new Response(fault, { status: 400 });
  const file = id === null ? null : await exportTargetSeries(actor, id, knownOn);
  if (file === null) return new Response('Không tìm thấy chỉ tiêu này.', { status: 404 });
  return csvAnswer(file.name, file.content);
}
