import { spawn } from 'node:child_process';
import { chownSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { recall, remember, secret } from '../data-folder.ts';
import { sentences } from '../sentences.ts';
import { stopWith } from '../stop.ts';
import { type Account, asAccount, findAccount, makeOwnedFolder, withPassage } from './account.ts';
import { findBinaries } from './binaries.ts';
import { stopOrphan } from './orphan.ts';
import { findFreePort, isFree } from './port.ts';
import { type Launch, launchPostgres, type RunningPostgres } from './run.ts';

export type Cluster = {
  /** The administrator's connection; the application gets another account. */
  adminUrl: string;
  port: number;
  /** Settles when PostgreSQL has ended, for whatever reason. */
  ended: Promise<void>;
  stop(): Promise<void>;
};

export type ClusterOptions = {
  /** Trades safety of the data for speed: for tests only. */
  disposable?: boolean;
};

/** Starts the PostgreSQL of a data folder, made at first need; one that an earlier start left behind is stopped first. */
export async function startCluster(dataFolder: string, options: ClusterOptions = {}): Promise<Cluster> {
  const folder = join(dataFolder, 'postgres');
  const binaries = findBinaries();
  const owner = findAccount(folder);
  const account = withPassage(owner, [dataFolder, binaries.postgres]);
  const password = await secret(dataFolder, 'postgres-password');
  if (!existsSync(folder)) await initialise(binaries.initdb, account, dataFolder, password);
  await stopOrphan(folder);
  const running = await launchOnFreePort(dataFolder, { folder, account, password, ...options });
  return {
    adminUrl: `postgresql://postgres:${password}@127.0.0.1:${running.port}/postgres`,
    ...running,
  };
}

async function initialise(
  initdb: string,
  account: Account | null,
  dataFolder: string,
  password: string,
): Promise<void> {
  const draft = join(dataFolder, 'postgres.new');
  const passwordFile = join(dataFolder, 'postgres.password');
  rmSync(draft, { recursive: true, force: true });
  makeOwnedFolder(draft, account);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  try {
    await run(account, initdb, [`--pgdata=${draft}`, `--pwfile=${passwordFile}`, ...clusterFlags()], draft);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  await rename(draft, join(dataFolder, 'postgres')); // a start that was killed half-way leaves no half cluster
}

function clusterFlags(): string[] {
  const locale = { linux: 'C.UTF-8', darwin: 'en_US.UTF-8' }[process.platform as string] ?? 'C';
  return [
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    `--locale=${locale}`,
    '--locale-provider=icu',
    '--icu-locale=vi',
    '--data-checksums',
    '--no-instructions',
  ];
}

function run(account: Account | null, program: string, args: readonly string[], log: string): Promise<void> {
  const [command, all, options] = asAccount(account, program, args);
  return new Promise((resolve, reject) => {
    const child = spawn(command, all, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr?.on('data', (chunk) => {
      said += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(sentences.postgresFailed(log, said.trim()))),
    );
  });
}

async function launchOnFreePort(dataFolder: string, what: Omit<Launch, 'port' | 'log'>): Promise<RunningPostgres> {
  const log = join(dataFolder, 'postgres.log');
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const port = await choosePort(dataFolder);
    const result = await launchPostgres({ ...what, port, log });
    if (result !== 'port-taken') return result;
    await remember(dataFolder, 'postgres-port', '0');
  }
  return stopWith(sentences.postgresFailed(log, 'port'));
}

/** The port of the last time if nobody took it, so that other programs' settings keep working. */
async function choosePort(dataFolder: string): Promise<number> {
  const last = Number(await recall(dataFolder, 'postgres-port'));
  if (last > 0 && (await isFree(last, '127.0.0.1'))) return last;
  const port = await findFreePort();
  await remember(dataFolder, 'postgres-port', `${port}`);
  return port;
}
