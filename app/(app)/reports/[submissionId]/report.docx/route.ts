import { findActor } from '@/lib/auth/actor.ts';
import { idFrom } from '@/lib/forms/address.ts';
import { fileAnswer } from '@/lib/forms/file-answer.ts';
import { inWords } from '@/lib/forms/upload-answers.ts';
import { exportReport } from '@/lib/use-cases/documents/export-report.ts';

/** An agency's own report in the form of the decree. */
export async function GET(_: Request, { params }: { params: Promise<{ submissionId: string }> }): Promise<Response> {
  const actor = await findActor();
  if (actor === null) return inWords('Cần đăng nhập.', 401);
  const id = idFrom((await params).submissionId);
  const file = id === null ? null : await exportReport(actor, id);
  return file === null ? inWords('Không tìm thấy báo cáo này.', 404) : fileAnswer(file);
}
