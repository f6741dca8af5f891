import { findActor } from '@/lib/auth/actor.ts';
import { today } from '@/lib/db/transaction.ts';
import type { Asked } from '@/lib/forms/address.ts';
import { fileAnswer } from '@/lib/forms/file-answer.ts';
import { inWords } from '@/lib/forms/upload-answers.ts';
import { exportSending } from '@/lib/use-cases/documents/export-sending.ts';
import { sendingAsked, viewOf } from '../filters.ts';

/** Who has sent, as a workbook: the view that the same address shows as a page. */
export async function GET(request: Request): Promise<Response> {
  const actor = await findActor();
  if (actor === null) return inWords('Cần đăng nhập.', 401);
  const params: Asked = Object.fromEntries(new URL(request.url).searchParams);
  const file = await exportSending(actor, sendingAsked(viewOf(params)), await today());
  return file === null ? inWords('Không tìm thấy bảng này.', 404) : fileAnswer(file);
}
