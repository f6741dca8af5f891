import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { exitCodes } from '../server-process.ts';
import { installStatusHook } from './answer-note.ts';
import { answerBrokenRequests } from './broken-request.ts';
import { createGate } from './gate.ts';
import { type JobsWatch, watchJobs } from './jobs.ts';
import { type Application, openApplication } from './next-application.ts';
import { refuseOtherProtocols } from './other-protocols.ts';
import { feelPulse, type Pulse } from './pulse.ts';

const { PORT, HOST, DATABASE_URL, NODE_ENV, PUBLIC_ORIGIN, TRUST_PROXY, JOBS } = process.env;
const isDevelopment = NODE_ENV === 'development';
const patience = 8_500; // no request takes longer than eight seconds; streams would go on

async function main(): Promise<void> {
  installStatusHook();
  const server = createServer(timeouts);
  answerBrokenRequests(server);
  if (!isDevelopment) refuseOtherProtocols(server);
  const pulse = feelPulse(DATABASE_URL ?? '');
  const application = await openApplication(server, Number(PORT), isDevelopment);
  const settings = { isDevelopment, publicOrigin: PUBLIC_ORIGIN || null, trustProxy: TRUST_PROXY === '1' };
  server.on('request', createGate(settings, pulse, application.handle));
  await firstBeat(pulse);
  await listen(server);
  const jobs = JOBS === 'off' ? null : watchJobs(DATABASE_URL ?? '');
  endInOrder(server, application, pulse, jobs);
  process.send?.('listening');
}

const timeouts = {
  headersTimeout: 10_000,
  requestTimeout: 120_000, // the whole body: uploads over slow lines; forms are ended far earlier by their deadline
  keepAliveTimeout: 65_000, // longer than a proxy keeps its side open
  maxHeaderSize: 32_768,
};

/** The first request shall not meet a server that has not looked yet; one whose database is down listens all the same. */
async function firstBeat(pulse: Pulse): Promise<void> {
  for (let looks = 0; looks < 40 && !pulse.isBeating(); looks += 1) await wait(50);
}

async function listen(server: Server): Promise<void> {
  try {
    server.listen({ port: Number(PORT), ...(HOST ? { host: HOST } : {}) });
    await once(server, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') process.exit(exitCodes.portTaken);
    if (code === 'EACCES') process.exit(exitCodes.portForbidden);
    throw error;
  }
}

function endInOrder(server: Server, application: Application, pulse: Pulse, jobs: JobsWatch | null): void {
  let isEnding = false;
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    const closed = once(server, 'close');
    server.close(); // nobody new; those who are being answered get their answer
    if (isDevelopment) setTimeout(() => process.exit(0), 500).unref(); // open pages hold on to the development tools
    setInterval(() => server.closeIdleConnections(), 100).unref();
    setTimeout(() => server.closeAllConnections(), patience).unref();
    await Promise.all([closed, jobs?.stop()]);
    setTimeout(() => process.exit(0), 1_000).unref();
    await Promise.all([application.close(), pulse.stop()]);
    process.exit(0);
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  process.on('disconnect', end); // the supervisor was killed: a new one will want the port
}

await main();
