import { findActor } from '@/lib/auth/actor.ts';
import { today } from '@/lib/db/transaction.ts';
import { idFrom } from '@/lib/forms/address.ts';
import { askedDay } from '@/lib/forms/asked-day.ts';
import { fileAnswer } from '@/lib/forms/file-answer.ts';
import { inWords } from '@/lib/forms/upload-answers.ts';
import { exportPlanReport } from '@/lib/use-cases/documents/export-plan-report.ts';

/** A plan's targets and tasks as a draft of a report on it, today or as on the day of the address. */
export async function GET(request: Request, { params }: { params: Promise<{ planId: string }> }): Promise<Response> {
  const actor = await findActor();
  if (actor === null) return inWords('Cần đăng nhập.', 401);
  const id = idFrom((await params).planId);
  const { fault, ...day } = askedDay(Object.fromEntries(new URL(request.url).searchParams), await today());
  if (fault !== null) return inWords(fault, 400);
  const file = id === null ? null : await exportPlanReport(actor, id, day);
  return file === null ? inWords('Không tìm thấy kế hoạch này.', 404) : fileAnswer(file);
}
