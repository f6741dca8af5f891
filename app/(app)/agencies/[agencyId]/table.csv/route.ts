import { findActor } from '@/lib/auth/actor.ts';
import { today } from '@/lib/db/transaction.ts';
import { askedOf, idFrom } from '@/lib/forms/address.ts';
import { askedDay } from '@/lib/forms/asked-day.ts';
import { csvAnswer } from '@/lib/forms/csv-answer.ts';
import { AGENCY_TABLES, exportAgency } from '@/lib/use-cases/export-agency.ts';

/** The figures behind each picture of an agency, for a sheet. */
export async function GET(request: Request, { params }: { params: Promise<{ agencyId: string }> }): Promise<Response> {
  const actor = await findActor();
  if (actor === null) return new Response('Cần đăng nhập.', { status: 401 });
  const id = idFrom((await params).agencyId);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const view = askedDay(asked, await today());
  if (view.fault !== null) return new Response(view.fault, { status: 400 });
  const table = askedOf(asked, 'bang', AGENCY_TABLES) ?? 'phan-viec';
  const file = id === null ? null : await exportAgency(actor, id, table, view);
  return file === null ? new Response('Không tìm thấy bảng này.', { status: 404 }) : csvAnswer(file.name, file.content);
}
