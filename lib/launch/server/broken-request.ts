import { type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { everywhere } from './headers.ts';
import { filePolicy } from './policy.ts';
import { refusals } from './refusals.ts';

/** What is not HTTP at all never becomes a request; its answer carries the headers of every other. */
export function answerBrokenRequests(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
    socket.end(brokenAnswer(status));
  });
}

function brokenAnswer(status: number): string {
  const body = `${refusals.unreadable.title}. ${refusals.unreadable.words}`;
  const headers = {
    ...everywhere,
    'Content-Security-Policy': filePolicy,
    'Cache-Control': 'no-store',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
}
