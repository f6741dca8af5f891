import { findActor } from '@/lib/auth/actor.ts';
import { loginAddress } from '@/lib/auth/way.ts';
import { staffProvincesOf } from '@/lib/domain/account.ts';
import { isRefusal, refuse } from '@/lib/domain/refusal.ts';
import { addressWith, idFrom } from '@/lib/forms/address.ts';
import { holdRefused } from '@/lib/forms/refused-upload.ts';
import { readUpload } from '@/lib/forms/upload.ts';
import { routes } from '@/lib/routes.ts';
import { importForm } from '@/lib/use-cases/import-form.ts';

/** Somebody who reloads after a refusal, or follows a copied address, finds the forms. */
export async function GET(): Promise<Response> {
  const actor = await findActor();
  if (actor === null) return leadTo(loginAddress(routes.forms()));
  return staffProvincesOf(actor).length > 0 ? leadTo(routes.forms()) : notHere();
}

/** A form's workbook, edited in Excel. A plain form's post; the answer leads to the draft, or back with what is wrong. */
export async function POST(request: Request): Promise<Response> {
  const actor = await findActor();
  if (actor === null) return leadTo(loginAddress(routes.forms()));
  if (staffProvincesOf(actor).length === 0) return notHere();
  let back: string = routes.forms();
  try {
    const { fields, file } = await readUpload(request, 'workbook');
    const versionId = idFrom(fields.versionId) ?? refuse('not-found');
    back = routes.formVersion(versionId);
    const seen = { versionId, seenRevision: idFrom(fields.seenRevision) ?? 0 };
    const draft = await importForm(actor, seen, file ?? refuse('no-document'));
    return leadTo(addressWith(routes.formVersion(draft), { tep: 'da-doc' }));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (error.code === 'not-found') return notHere();
    return leadTo(`${addressWith(back, { held: await holdRefused(actor, back, {}, error) })}#excel`);
  }
}

function leadTo(address: string): Response {
  return new Response(null, { status: 303, headers: { Location: address } });
}

function notHere(): Response {
  return new Response('Không tìm thấy trang này.', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
