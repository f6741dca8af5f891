import type { IncomingMessage } from 'node:http';

const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

export function isKnownMethod({ method = '' }: IncomingMessage): boolean {
  return changing.has(method) || harmless.has(method);
}

export function isChanging({ method = '' }: IncomingMessage): boolean {
  return changing.has(method);
}

/**
 * A change may only be asked for by a page of this very address. Next lets a request without an Origin pass; browsers
 * always send one with a form, so whoever sends none is not a person at a form.
 */
export function isForeign(request: IncomingMessage, publicOrigin: string | null): boolean {
  const { origin, host } = request.headers;
  if (!isChanging(request) || isTokenCall(request)) return false;
  if (!origin || !URL.canParse(origin)) return true; // «null» is not an address either
  const said = new URL(origin);
  if (publicOrigin) return said.origin !== publicOrigin;
  return !host || said.host !== new URL(`${said.protocol}//${host}`).host;
}

/** No browser adds a token to what a foreign page sends, and behind this address no cookie opens anything. */
function isTokenCall({ url = '', headers }: IncomingMessage): boolean {
  return isApi(url) && /^Bearer /i.test(headers.authorization ?? '');
}

/** What other programs call, with or without its query. */
export function isApi(address: string): boolean {
  return /^\/api\/v1(?:[/?]|$)/.test(address);
}
