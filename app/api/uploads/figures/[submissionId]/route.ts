import { findActor } from '@/lib/auth/actor.ts';
import { loginAddress } from '@/lib/auth/way.ts';
import { findSubmission } from '@/lib/db/submissions.ts';
import { mayWriteReport } from '@/lib/domain/policy.ts';
import { isRefusal, refuse } from '@/lib/domain/refusal.ts';
import { addressWith, idFrom } from '@/lib/forms/address.ts';
import { holdFigures } from '@/lib/forms/held-figures.ts';
import { holdRefused } from '@/lib/forms/refused-upload.ts';
import { readUpload } from '@/lib/forms/upload.ts';
import { leadTo, notHere } from '@/lib/forms/upload-answers.ts';
import { routes } from '@/lib/routes.ts';
import { readFigures } from '@/lib/use-cases/figures/read-figures.ts';

type Context = { params: Promise<{ submissionId: string }> };

/** Somebody who reloads after a refusal, or follows a copied address, finds the page. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const id = idFrom((await params).submissionId);
  const actor = await findActor();
  if (actor === null) return leadTo(loginAddress(id === null ? null : routes.figures(id)));
  const submission = id === null ? null : await findSubmission(actor, id);
  return submission && mayWriteReport(actor, submission) ? leadTo(routes.figures(submission.id)) : notHere();
}

/** A form that was filled offline. It is read and kept for its owner to look at; nothing is written to the report yet. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const id = idFrom((await params).submissionId);
  const actor = await findActor();
  if (actor === null) return leadTo(loginAddress(id === null ? null : routes.figures(id)));
  const submission = id === null ? null : await findSubmission(actor, id);
  if (submission === null || !mayWriteReport(actor, submission)) return notHere();
  try {
    const { file } = await readUpload(request, 'file');
    if (!file) refuse('no-figures-file');
    const read = await readFigures(actor, { submissionId: submission.id, bytes: file.bytes, fileName: file.name });
    return leadTo(routes.figures(submission.id, await holdFigures(actor, submission.id, file.name, read)));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const held = await holdRefused(actor, routes.figures(submission.id), {}, error);
    return leadTo(addressWith(routes.figures(submission.id), { held }));
  }
}
