import { findActor } from '@/lib/auth/actor.ts';
import { loginAddress } from '@/lib/auth/way.ts';
import { findSubmission } from '@/lib/db/submissions.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { targetOf } from '@/lib/domain/evidence.ts';
import { mayWriteReport } from '@/lib/domain/policy.ts';
import { isRefusal, refuse } from '@/lib/domain/refusal.ts';
import { addressWith, idFrom } from '@/lib/forms/address.ts';
import { holdRefused } from '@/lib/forms/refused-upload.ts';
import { EVIDENCE, readUpload, type Upload } from '@/lib/forms/upload.ts';
import { inWords, leadTo, notHere } from '@/lib/forms/upload-answers.ts';
import { routes } from '@/lib/routes.ts';
import { refusalInWords } from '@/lib/text/refusals.ts';
import { attachEvidence } from '@/lib/use-cases/evidence/attach-evidence.ts';

type Context = { params: Promise<{ submissionId: string }> };

/** Somebody who reloads after a refusal, or follows a copied address, finds the page. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const id = idFrom((await params).submissionId);
  const actor = await findActor();
  if (actor === null) return leadTo(loginAddress(id === null ? null : routes.evidence(id)));
  return id !== null && (await findSubmission(actor, id)) ? leadTo(routes.evidence(id)) : notHere();
}

/** A file beside a row, a task or the report. Whose report it is, is asked before the file is read. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const id = idFrom((await params).submissionId);
  const actor = await findActor();
  if (actor === null) return leadTo(loginAddress(id === null ? null : routes.evidence(id)));
  const submission = id === null ? null : await findSubmission(actor, id);
  if (submission === null) return notHere();
  if (!mayWriteReport(actor, submission)) return inWords(refusalInWords('not-allowed', {}), 403);
  let typed: Upload['fields'] = {};
  try {
    const { fields, file } = await readUpload(request, 'file', EVIDENCE);
    typed = fields;
    await attach(actor, submission.id, fields, file);
    return leadTo(routes.evidence(submission.id, typed.place));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const held = await holdRefused(actor, routes.evidence(submission.id), typed, error);
    return leadTo(addressWith(routes.evidence(submission.id), { held }));
  }
}

function attach(actor: Actor, submissionId: number, fields: Upload['fields'], file: Upload['file']): Promise<number> {
  const target = targetOf(fields.place ?? '');
  if (!file || target === null) refuse('no-evidence');
  return attachEvidence(actor, { submissionId, target, fileName: file.name, bytes: file.bytes });
}
