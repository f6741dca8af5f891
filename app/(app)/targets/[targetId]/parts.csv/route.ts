import { findActor } from '@/lib/auth/actor.ts';
import { today } from '@/lib/db/transaction.ts';
import { type Asked, askedOf, idFrom } from '@/lib/forms/address.ts';
import { askedDay } from '@/lib/forms/asked-day.ts';
import { csvAnswer } from '@/lib/forms/csv-answer.ts';
import { exportTargetParts, PART_TABLES } from '@/lib/use-cases/export-target-parts.ts';

/** The parts behind the last figures of a target, for a sheet. */
export async function GET(request: Request, { params }: { params: Promise<{ targetId: string }> }): Promise<Response> {
  const actor = await findActor();
  if (actor === null) return new Response('Cần đăng nhập.', { status: 401 });
  const id = idFrom((await params).targetId);
  const asked: Asked = Object.fromEntries(new URL(request.url).searchParams);
  const view = askedDay(asked, await today());
  if (view.fault !== null) return new Response(view.fault, { status: 400 });
  const table = askedOf(asked, 'bang', PART_TABLES) ?? 'co-quan';
  const file = id === null ? null : await exportTargetParts(actor, id, table, view);
  if (file === null) return new Response('Không tìm thấy chỉ tiêu này.', { status: 404 });
  return csvAnswer(file.name, file.content);
}
