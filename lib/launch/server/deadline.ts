import type { ServerResponse } from 'node:http';

const longest = 8_000;
/** A file of 20 MB over a line of 1 Mbit/s needs almost three minutes. */
const longestTransfer = 200_000;

/** Calls `onLate` when an answer is not through in time; answers how to call it off. */
export function startDeadline(response: ServerResponse, isTransfer: boolean, onLate: () => void): () => void {
  const timer = setTimeout(onLate, isTransfer ? longestTransfer : longest);
  const cancel = () => clearTimeout(timer);
  response.once('close', cancel);
  return cancel;
}

/** Live news go on for as long as their session. */
export function isEventStream(response: ServerResponse): boolean {
  return String(response.getHeader('content-type') ?? '').startsWith('text/event-stream');
}
