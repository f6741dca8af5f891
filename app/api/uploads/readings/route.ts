import { findActor } from '@/lib/auth/actor.ts';
import { loginAddress } from '@/lib/auth/way.ts';
import { staffProvincesOf } from '@/lib/domain/account.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { READING_KINDS } from '@/lib/domain/reading.ts';
import { isRefusal, refuse } from '@/lib/domain/refusal.ts';
import { addressWith, idFrom } from '@/lib/forms/address.ts';
import { holdTyped } from '@/lib/forms/hold-typed.ts';
import { holdRefused } from '@/lib/forms/refused-upload.ts';
import { readUpload, type Upload } from '@/lib/forms/upload.ts';
import { leadTo, notHere } from '@/lib/forms/upload-answers.ts';
import { routes } from '@/lib/routes.ts';
import { startReading } from '@/lib/use-cases/start-reading.ts';

/** Somebody who reloads after a refusal, or follows a copied address, finds the form. */
export async function GET(): Promise<Response> {
  const actor = await findActor();
  if (actor === null) return leadTo(loginAddress(routes.newReading()));
  return staffProvincesOf(actor).length > 0 ? leadTo(routes.newReading()) : notHere();
}

/** A document for reading in: as a file, or as pasted text. A plain form's post; the answer leads to a page. */
export async function POST(request: Request): Promise<Response> {
  const actor = await findActor();
  if (actor === null) return signInAgain(request);
  if (staffProvincesOf(actor).length === 0) return notHere();
  let typed: Upload['fields'] = {};
  try {
    const { fields, file } = await readUpload(request, 'document');
    typed = fields;
    return leadTo(routes.reading(await start(actor, fields, file)));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const held = await holdRefused(actor, routes.newReading(), typed, error);
    return leadTo(addressWith(routes.newReading(), { held, 'ke-hoach': typed.planId }));
  }
}

function start(actor: Actor, fields: Upload['fields'], file: Upload['file']): Promise<number> {
  const text = fields.text?.trim() ?? '';
  if (file && text !== '') refuse('two-documents');
  if (!file && text === '') refuse('no-document');
  const provinceId = idFrom(fields.provinceId) ?? staffProvincesOf(actor)[0] ?? refuse('not-found');
  return startReading(actor, {
    provinceId,
    bytes: file?.bytes ?? new TextEncoder().encode(text),
    fileName: file?.name ?? 'Chữ dán vào',
    kind: READING_KINDS.find((kind) => kind === fields.kind) ?? null,
    planId: fields.planId ? (idFrom(fields.planId) ?? refuse('not-found')) : null,
  });
}

/** What was pasted is kept for the person whose session ran out. */
async function signInAgain(request: Request): Promise<Response> {
  const upload = await readUpload(request, 'document').catch(() => null);
  const held = upload && (await holdTyped(routes.newReading(), upload.fields));
  return leadTo(loginAddress(routes.newReading(), held));
}
