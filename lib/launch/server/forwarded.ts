import type { IncomingMessage } from 'node:http';

const headers = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-real-ip',
  'forwarded',
];

/**
 * What a proxy says of the asker counts only where there is one (TRUST_PROXY=1); otherwise anybody could write there
 * another network's address and escape the limit on failed sign-ins.
 */
export function cleanForwarded(request: IncomingMessage, trustProxy: boolean): void {
  if (trustProxy) return;
  for (const name of headers) delete request.headers[name];
  request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? '';
}
