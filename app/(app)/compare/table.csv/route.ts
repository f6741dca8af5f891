import { findActor } from '@/lib/auth/actor.ts';
import { today } from '@/lib/db/transaction.ts';
import { type Asked, askedOf } from '@/lib/forms/address.ts';
import { askedDay } from '@/lib/forms/asked-day.ts';
import { csvAnswer } from '@/lib/forms/csv-answer.ts';
import { COMPARISON_TABLES, exportComparison } from '@/lib/use-cases/export-comparison.ts';
import { readAsked } from '../asked-of.ts';

/** The figures behind each picture of the comparison, for a sheet: the view that the same address shows as a page. */
export async function GET(request: Request): Promise<Response> {
  const actor = await findActor();
  if (actor === null) return new Response('Cần đăng nhập.', { status: 401 });
  const params: Asked = Object.fromEntries(new URL(request.url).searchParams);
  const table = askedOf(params, 'bang', COMPARISON_TABLES) ?? COMPARISON_TABLES[0];
  const on = askedDay(params, await today());
  if (on.fault !== null) return new Response(on.fault, { status: 400 });
  const view = actor.grants.length === 0 ? null : await readAsked(actor, params, on);
  if (view === null) return new Response('Không tìm thấy bảng này.', { status: 404 });
  return csvAnswer(
    `so-sanh-${table}`,
    await exportComparison(actor, { ...view, provinceId: view.province.id }, table, on.day),
  );
}
