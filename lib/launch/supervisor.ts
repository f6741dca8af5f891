import { setTimeout as wait } from 'node:timers/promises';
import { type Database, openDatabase } from './databases.ts';
import { createFirstRunToken, needsFirstRunToken } from './first-run-token.ts';
import type { Secrets } from './secrets.ts';
import { sentences } from './sentences.ts';
import { exitCodes, type ServerEnd, type ServerProcess, startServer } from './server-process.ts';
import type { Settings } from './settings.ts';
import type { Signals } from './signals.ts';
import { isSampleMode, leaveSampleMode, type Prepared, prepareDatabase } from './steps/prepare-database.ts';
import { stopWith } from './stop.ts';

export type Mode = 'production' | 'development';
export type Run = { settings: Settings; mode: Mode; secrets: Secrets; signals: Signals };

type State = { database: Database; server: ServerProcess | null; quickEnds: number };
type Happening = { kind: 'end' | 'leave-sample' | 'database-ended' } | { kind: 'server-ended'; end: ServerEnd };

/** Keeps the server and its database running until it is told to end, then stops the one and after it the other. */
export async function supervise(run: Run, database: Database): Promise<void> {
  const state: State = { database, server: null, quickEnds: 0 };
  try {
    do state.server ??= await serve(run, state.database);
    while (await goOn(await nextHappening(state, state.server, run.signals), state, run));
  } finally {
    console.info(sentences.stopping());
    await state.server?.stop();
    await state.database.close();
    console.info(sentences.stopped());
  }
}

async function serve(run: Run, database: Database): Promise<ServerProcess> {
  const prepared = await prepareDatabase(database, run.settings, run.signals.ending);
  const server = startServer({
    ...run.secrets,
    PORT: `${run.settings.port}`,
    DATABASE_URL: prepared.url,
    SAMPLE_MODE: prepared.sampleAccounts === null ? '0' : '1',
    NODE_ENV: run.mode,
  });
  if (await server.listening) await announce(run.settings, prepared);
  return server;
}

async function announce({ port }: Settings, { url, sampleAccounts }: Prepared): Promise<void> {
  const address = `http://localhost:${port}`;
  console.info(sentences.ready(address));
  if (sampleAccounts !== null) {
    console.info(`${sentences.sampleAccounts()}\n${sampleAccounts}\n${sentences.howToLeaveSample()}`);
  } else if (await needsFirstRunToken(url)) {
    console.info(sentences.firstRun(`${address}/setup`, await createFirstRunToken(url)));
  }
}

async function nextHappening({ database }: State, server: ServerProcess, signals: Signals): Promise<Happening> {
  const listening = new AbortController();
  try {
    return await Promise.race([
      signals.next(listening.signal).then((kind) => ({ kind })),
      database.ended.then(() => ({ kind: 'database-ended' as const })),
      server.ended.then((end) => ({ kind: 'server-ended' as const, end })),
    ]);
  } finally {
    listening.abort();
  }
}

/** Answers to what happened; false when that was the end. */
async function goOn(happening: Happening, state: State, run: Run): Promise<boolean> {
  switch (happening.kind) {
    case 'end':
      return false;
    case 'leave-sample':
      await leaveSample(state, run);
      return true;
    case 'database-ended':
      await reopenDatabase(state, run);
      return true;
    case 'server-ended':
      state.server = null;
      await afterServer(happening.end, state, run);
      return true;
  }
}

async function leaveSample(state: State, { settings }: Run): Promise<void> {
  if (!(await isSampleMode(state.database, settings))) return console.info(sentences.alreadyReal());
  console.info(sentences.leavingSample());
  await leaveSampleMode(state.database, settings);
  await state.server?.stop();
  state.server = null;
}

/** The server stays up meanwhile and answers 503; it finds the database again at the same address. */
async function reopenDatabase(state: State, { settings }: Run): Promise<void> {
  console.error(sentences.databaseGone());
  const before = state.database.urlOf('x');
  state.database = await openDatabase(settings);
  if (state.database.urlOf('x') === before) return;
  await state.server?.stop();
  state.server = null;
}

async function afterServer({ code, signal, startedAt }: ServerEnd, state: State, run: Run): Promise<void> {
  if (code === exitCodes.portTaken) stopWith(sentences.portTaken(run.settings.port));
  if (code === exitCodes.portForbidden) stopWith(sentences.portForbidden(run.settings.port));
  if (code === exitCodes.sampleRemoved) return leaveSample(state, run);
  state.quickEnds = Date.now() - startedAt < 10_000 ? state.quickEnds + 1 : 0;
  // whoever is writing the application reads what is wrong once, instead of six times
  if (state.quickEnds > (run.mode === 'development' ? 0 : 5)) stopWith(sentences.keepsFailing());
  console.error(sentences.serverGone(signal ?? `${code}`));
  await wait(Math.min(100 * 2 ** state.quickEnds, 3_000));
}
