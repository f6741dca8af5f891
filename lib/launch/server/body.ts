import type { IncomingMessage } from 'node:http';
import { isChanging } from './origin.ts';
import { refusals } from './refusals.ts';

const formBytes = 1_000_000;
// a file and the form around it: of 20 MB beside a report, of 8 MB to be read
const evidenceBytes = 21_500_000;
const uploadBytes = 8_500_000;

/** Where files are sent to and come from. They may be larger, and take longer over a slow line. */
export function isTransfer(path: string): boolean {
  return isUpload(path) || path.startsWith('/api/evidence/');
}

function isUpload(path: string): boolean {
  return path.startsWith('/api/uploads');
}

function mostBytes(path: string): number {
  if (path.startsWith('/api/uploads/evidence/')) return evidenceBytes;
  return isUpload(path) ? uploadBytes : formBytes;
}

/** Why this body is not even read, or null. Every form says how long it is, so a body without a length is refused. */
export function bodyFault(request: IncomingMessage, path: string) {
  if (!isChanging(request)) return hasBody(request) ? refusals.tooLarge : null;
  if (request.headers['transfer-encoding']) return refusals.noLength;
  const length = Number(request.headers['content-length'] ?? 0);
  return length > mostBytes(path) ? refusals.tooLarge : null;
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
