import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { sentences } from '../sentences.ts';
import { stopWith } from '../stop.ts';
import { type Account, asAccount } from './account.ts';
import { findBinaries } from './binaries.ts';

export type RunningPostgres = { port: number; ended: Promise<void>; stop(): Promise<void> };

export type Launch = {
  folder: string;
  account: Account | null;
  port: number;
  password: string;
  log: string;
  disposable?: boolean;
};

/** Starts PostgreSQL and waits until it answers; says so when another program took the port in the meantime. */
export async function launchPostgres(launch: Launch): Promise<RunningPostgres | 'port-taken'> {
  const end = Date.now() + 60_000;
  while (true) {
    const logSize = startLog(launch.log);
    const child = spawnPostgres(launch);
    if (await isReady(child, launch, end)) return running(child, launch.port);
    const said = readFileSync(launch.log, 'utf8').slice(logSize);
    if (said.includes('could not bind')) return 'port-taken';
    // the workers of a killed PostgreSQL need a moment to notice
    const isTransient = said.includes('is still in use') || said.includes('already exists');
    if (!isTransient || Date.now() > end) stopWith(sentences.postgresFailed(launch.log, lastReason(said)));
    await wait(200);
  }
}

function startLog(log: string): number {
  if (existsSync(log) && statSync(log).size > 5_000_000) renameSync(log, `${log}.old`);
  closeSync(openSync(log, 'a', 0o600));
  return statSync(log).size;
}

function spawnPostgres({ folder, account, port, log, disposable }: Launch): ChildProcess {
  const settings = { ...ordinary, ...(disposable ? careless : {}) };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command, args, options] = asAccount(account, findBinaries().postgres, [
    '-D',
    folder,
    '-p',
    `${port}`,
    ...flags,
  ]);
  const out = openSync(log, 'a');
  chmodSync(log, 0o600);
  // a group of its own: Ctrl-C reaches the supervisor alone, which stops the server first and the database last
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', out, out] });
  closeSync(out);
  return child;
}

const ordinary = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '', // their paths may be no longer than 107 bytes, and the loopback is enough
  max_connections: 60,
  shared_buffers: '64MB',
  timezone: 'Asia/Ho_Chi_Minh',
  log_timezone: 'Asia/Ho_Chi_Minh',
  log_checkpoints: 'off',
  jit: 'off',
};

const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '256MB' };

async function isReady(child: ChildProcess, { port, password }: Launch, end: number): Promise<boolean> {
  let failed = false;
  child.once('error', () => {
    failed = true;
  });
  while (!failed && child.exitCode === null && child.signalCode === null && Date.now() < end) {
    if (await answers(port, password)) return true;
    await wait(40);
  }
  child.kill('SIGINT');
  return false;
}

async function answers(port: number, password: string): Promise<boolean> {
  const place = { host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' };
  const client = new Client({ ...place, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function running(child: ChildProcess, port: number): RunningPostgres {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT'); // «fast»: no wait for idle clients
    await Promise.race([ended, wait(20_000, undefined, { ref: false })]);
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGQUIT');
    await ended;
  };
  return { port, ended, stop };
}

function lastReason(said: string): string {
  const lines = said.split('\n').filter((line) => /FATAL|PANIC|error/i.test(line));
  return lines.at(-1)?.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '') ?? 'PostgreSQL';
}
