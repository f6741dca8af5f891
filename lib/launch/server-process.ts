import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { sentences } from './sentences.ts';

export type ServerEnv = {
  PORT: string;
  DATABASE_URL: string;
  AUTH_SECRET: string;
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: string;
  SAMPLE_MODE: '0' | '1';
  NODE_ENV: 'production' | 'development';
};

export type ServerEnd = { code: number | null; signal: NodeJS.Signals | null; startedAt: number };

export type ServerProcess = {
  /** True when the server listens, false when it ended without ever doing so. */
  listening: Promise<boolean>;
  ended: Promise<ServerEnd>;
  stop(): Promise<void>;
};

/** What the server says by ending: the person removed the sample data; the port cannot be had. */
export const exitCodes = { sampleRemoved: 75, portTaken: 76, portForbidden: 77 } as const;

/** A quarter less memory under load at the same speed, together with fewer arenas of the allocator. */
const frugal = ['--max-semi-space-size=8'];

/** Starts the application server. The channel to it tells it, by breaking, that its supervisor is gone. */
export function startServer(env: ServerEnv): ServerProcess {
  const startedAt = Date.now();
  const child = spawn(process.execPath, [...frugal, 'node_modules/.cache/launch/server/serve.mjs'], {
    env: { MALLOC_ARENA_MAX: '2', ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // a group of its own: Ctrl-C is for the supervisor, who lets requests finish and stops the database last
    detached: true,
  });
  const ended: Promise<ServerEnd> = once(child, 'exit').then(([code, signal]) => ({ code, signal, startedAt }));
  const listening = Promise.race([once(child, 'message').then(() => true), ended.then(() => false)]);
  return { listening, ended, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const impatient = setTimeout(() => {
    console.error(sentences.serverCut());
    child.kill('SIGKILL');
  }, 12_000);
  await ended;
  clearTimeout(impatient);
}
