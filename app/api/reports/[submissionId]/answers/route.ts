import { z } from 'zod';
import { reportFields, unclearParts } from '@/app/(app)/reports/schemas.ts';
import { findActor } from '@/lib/auth/actor.ts';
import { loginAddress } from '@/lib/auth/way.ts';
import { findSubmission } from '@/lib/db/submissions.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { cellOf } from '@/lib/domain/entry-fields.ts';
import { isRefusal, type Refusal } from '@/lib/domain/refusal.ts';
import { idFrom } from '@/lib/forms/address.ts';
import { cleanValues } from '@/lib/forms/form-values.ts';
import { statusOf } from '@/lib/forms/refusal-status.ts';
import { routes } from '@/lib/routes.ts';
import { refusalInWords } from '@/lib/text/refusals.ts';
import { linesAnswered } from '@/lib/text/saved-report.ts';
import { saveReport } from '@/lib/use-cases/save-report.ts';

type Way = { params: Promise<{ submissionId: string }> };

/** Cells of the entry sheet, under the names that they have in its form, and who sat there when they were typed. */
const sending = z.object({ who: z.number().int(), fields: z.record(z.string().max(60), z.string()) });

/** Somebody who follows a copied address finds the report. */
export async function GET(_: Request, { params }: Way): Promise<Response> {
  const actor = await findActor();
  const submissionId = idFrom((await params).submissionId);
  return actor === null ? signInFirst(submissionId) : leadToReport(actor, submissionId);
}

/** Saves the cells that have just been left; the answer says of each line what became of it, and nothing is drawn. */
export async function POST(request: Request, { params }: Way): Promise<Response> {
  const actor = await findActor();
  const submissionId = idFrom((await params).submissionId);
  if (actor === null) return signInFirst(submissionId);
  const sent = sending.safeParse(await request.json().catch(() => null));
  if (submissionId === null || !sent.success) return leadToReport(actor, submissionId);
  if (sent.data.who !== actor.userId) return say(401, OTHER_PERSON, loginAddress(routes.report(submissionId)));
  try {
    return await save(actor, submissionId, cleanValues(Object.entries(sent.data.fields)));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return refused(error);
  }
}

async function save(actor: Actor, submissionId: number, typed: Record<string, string>): Promise<Response> {
  const parsed = reportFields.safeParse({ ...typed, submissionId: String(submissionId) });
  if (!parsed.success) return say(422, parsed.error.issues[0]?.message ?? UNCLEAR);
  const saved = await saveReport(actor, parsed.data);
  const keys = [...new Set(Object.keys(typed).map((name) => cellOf(name).key))];
  return Response.json(linesAnswered({ ...saved, partFaults: unclearParts(typed) }, typed, keys));
}

function signInFirst(submissionId: number | null): Response {
  return say(401, NO_SESSION, loginAddress(submissionId === null ? null : routes.report(submissionId)));
}

async function leadToReport(actor: Actor, submissionId: number | null): Promise<Response> {
  const found = submissionId === null ? null : await findSubmission(actor, submissionId);
  if (!found) return say(404, refusalInWords('not-found', {}));
  return new Response(null, { status: 303, headers: { Location: routes.report(found.id) } });
}

function refused({ code, facts }: Refusal): Response {
  return say(statusOf(code) ?? 409, refusalInWords(code, facts));
}

function say(status: number, message: string, leadsTo: string | null = null): Response {
  return Response.json({ message, leadsTo }, { status });
}

const NO_SESSION = 'Phiên làm việc đã hết.';
const OTHER_PERSON = 'Trình duyệt này vừa đăng nhập bằng tài khoản khác, nên chưa lưu vào báo cáo.';
const UNCLEAR = 'Nội dung gửi lên chưa đọc được. Tải lại trang rồi thử lại; chữ đã gõ vẫn còn ở máy này.';
