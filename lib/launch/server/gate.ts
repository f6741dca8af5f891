import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type AnswerNote, noteAnswer } from './answer-note.ts';
import { bodyFault, isTransfer } from './body.ts';
import { isEventStream, startDeadline } from './deadline.ts';
import { cleanForwarded } from './forwarded.ts';
import { sealHeaders } from './headers.ts';
import { noPlace, takePlace } from './load.ts';
import { isForeign, isKnownMethod } from './origin.ts';
import { pagePolicy, refusalPolicy } from './policy.ts';
import type { Pulse } from './pulse.ts';
import { refusals, refuseRequest } from './refusals.ts';

export type GateSettings = { isDevelopment: boolean; publicOrigin: string | null; trustProxy: boolean };
type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Stands before the application: seals every answer's headers, turns away what must not reach it, ends what takes too long. */
export function createGate(settings: GateSettings, pulse: Pulse, application: Handler): Handler {
  return async (request, response) => {
    const path = request.url?.split('?', 1)[0] ?? '/';
    const visit = openVisit(request, response, path, settings.isDevelopment, pulse);
    response.on('error', () => undefined); // an answer that was given up is still being written to
    if (path === '/healthz') return answerHealth(response, pulse.isBeating());
    const fault = firstFault(request, path, settings, pulse);
    if (fault) return visit.refuse(fault);
    cleanForwarded(request, settings.trustProxy);
    request.headers['x-cchc-path'] = request.url ?? '/'; // so that signing in leads back to the page that was asked for
    request.headers['content-security-policy'] = visit.policy; // where Next looks for the nonce
    await visit.run(application);
  };
}

function firstFault(request: IncomingMessage, path: string, settings: GateSettings, pulse: Pulse) {
  if (!isKnownMethod(request)) return refusals.wrongMethod;
  if (!isReadable(path)) return refusals.unreadable;
  if (isForeign(request, settings.publicOrigin)) return refusals.foreignOrigin;
  return bodyFault(request, path) ?? (isFile(path) || pulse.isBeating() ? null : refusals.noDatabase);
}

function openVisit(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  isDevelopment: boolean,
  pulse: Pulse,
) {
  const since = Date.now();
  const nonce = randomBytes(16).toString('base64');
  const policy = pagePolicy(nonce, isDevelopment);
  const note: AnswerNote & { isRefused: boolean } = { status: null, isRefused: false };
  const isOutage = () => pulse.wasLostAfter(since);
  let onHead = () => undefined as unknown;
  sealHeaders(
    response,
    path,
    () => (note.isRefused ? refusalPolicy(nonce) : policy),
    () => {
      if (response.statusCode === 500 && isOutage()) becomeUnavailable(response);
      takeStatus(request, response, note);
      onHead();
    },
  );
  const refuse = (refusal: Parameters<typeof refuseRequest>[2]) => {
    note.isRefused = true;
    refuseRequest(request, response, refusal, nonce);
  };
  const run = async (application: Handler) => {
    // in development the first visit of a page compiles it, which takes as long as it takes
    const cancelDeadline = isDevelopment
      ? () => undefined
      : startDeadline(response, isTransfer(path), () => refuse(refusals.tooSlow));
    const place = isFile(path) ? noPlace : await takePlace();
    if (!place) return refuse(refusals.overloaded);
    for (const event of ['finish', 'close']) response.once(event, place.leave);
    if (response.closed) return place.leave(); // whoever asked has left the queue
    if (isTransfer(path)) place.becomeStream(); // a slow line with its file keeps nobody else waiting
    onHead = () => {
      if (!isEventStream(response)) return;
      cancelDeadline();
      place.becomeStream();
    };
    try {
      await noteAnswer(note, () => application(request, response));
    } catch (error) {
      console.error(error);
      refuse(isOutage() ? refusals.noDatabase : refusals.failed);
    }
  };
  return { policy, refuse, run };
}

/** A script is told the status; a form without JavaScript follows its redirect, which needs its own. */
function takeStatus(request: IncomingMessage, response: ServerResponse, { status }: AnswerNote): void {
  if (status === null || response.statusCode >= 400) return;
  if (response.statusCode < 300 || request.headers['next-action']) response.statusCode = status;
}

function becomeUnavailable(response: ServerResponse): void {
  response.statusCode = 503;
  response.setHeader('Retry-After', '5');
}

/** Next takes neither «*» nor a whole address for a path. */
function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return path.startsWith('/');
  } catch {
    return false;
  }
}

function isFile(path: string): boolean {
  return path.startsWith('/_next/static/');
}

/** For a watchdog or a load balancer: whether requests can be answered, and nothing more. */
function answerHealth(response: ServerResponse, isWell: boolean): void {
  response.statusCode = isWell ? 200 : 503;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end(isWell ? 'ok' : 'unavailable');
}
