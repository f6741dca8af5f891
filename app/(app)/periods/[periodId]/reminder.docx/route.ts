import { findActor } from '@/lib/auth/actor.ts';
import { today } from '@/lib/db/transaction.ts';
import { type Asked, idFrom } from '@/lib/forms/address.ts';
import { fileAnswer } from '@/lib/forms/file-answer.ts';
import { inWords } from '@/lib/forms/upload-answers.ts';
import { exportOfficialReminder } from '@/lib/use-cases/documents/export-official-reminder.ts';
import { sendingAsked, viewOf } from '../../../sending/filters.ts';

/** A draft công văn to the agencies that have not sent, of one group where the address names one. */
export async function GET(request: Request, { params }: { params: Promise<{ periodId: string }> }): Promise<Response> {
  const actor = await findActor();
  if (actor === null) return inWords('Cần đăng nhập.', 401);
  const id = idFrom((await params).periodId);
  const asked: Asked = Object.fromEntries(new URL(request.url).searchParams);
  const { group } = sendingAsked(viewOf(asked));
  const file = id === null ? null : await exportOfficialReminder(actor, id, group, await today());
  return file === null ? inWords('Kỳ này không còn cơ quan nào cần đôn đốc.', 404) : fileAnswer(file);
}
