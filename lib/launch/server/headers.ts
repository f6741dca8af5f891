import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { isApi } from './origin.ts';
import { filePolicy } from './policy.ts';

export const everywhere = {
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin', // with «no-referrer» a form's post would say Origin: null, which is refused
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/**
 * Sets the headers of every answer at the last moment, whoever wrote it: Next's pages, files, redirects and errors too.
 * `policy` is that of a page; `beforeHead` may still change the status.
 */
export function sealHeaders(
  response: ServerResponse,
  path: string,
  policy: () => string,
  beforeHead: () => void,
): void {
  const writeHead = response.writeHead.bind(response) as (status: number, reason?: string) => ServerResponse;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    const reason = typeof rest[0] === 'string' ? rest[0] : undefined;
    setAll(response, rest.find(isHeaders));
    response.statusCode = status;
    beforeHead();
    setAll(response, everywhere);
    response.setHeader('Content-Security-Policy', isPage(response) ? policy() : filePolicy);
    response.setHeader('Cache-Control', cacheRule(path, response.statusCode));
    response.removeHeader('X-Powered-By');
    return response.statusCode === status ? writeHead(status, reason) : writeHead(response.statusCode);
  };
}

export function isPage(response: ServerResponse): boolean {
  return String(response.getHeader('content-type') ?? '').startsWith('text/html');
}

/** Built files carry their content's hash in their name; a program asks by its ETag; everything else may be about a person. */
function cacheRule(path: string, status: number): string {
  if (isApi(path) && (status === 200 || status === 304)) return 'private, no-cache';
  const isBuiltFile = path.startsWith('/_next/static/') && (status === 200 || status === 206 || status === 304);
  return isBuiltFile && process.env.NODE_ENV === 'production' ? 'public, max-age=31536000, immutable' : 'no-store';
}

function setAll(response: ServerResponse, headers: OutgoingHttpHeaders | undefined): void {
  for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) response.setHeader(name, value);
}

function isHeaders(value: unknown): value is OutgoingHttpHeaders {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
