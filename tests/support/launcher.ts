import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A command of the project as whoever runs the machine gives it, and what its window says. */
export type Launched = {
  pid: number;
  said(): string;
  /** The first place of the output that matches; rejects when the command ends without it. */
  saying(pattern: RegExp): Promise<RegExpExecArray>;
  /** The exit code, or the signal that it died of. */
  ended: Promise<number | NodeJS.Signals>;
};

export type Way = { env?: Record<string, string>; uid?: number; gid?: number; ownGroup?: boolean };

/** `node lib/launch/run.mjs …`, in an environment that knows nothing of the tests. */
export function launch(args: readonly string[], way: Way = {}): Launched {
  return listen(spawn(process.execPath, ['lib/launch/run.mjs', ...args], optionsOf(way)));
}

/** The same through npm, as people start it. */
export function npm(args: readonly string[], way: Way = {}): Launched {
  return listen(spawn('npm', [...args], optionsOf(way)));
}

/** Starts the application on a folder and waits until it says where it is. */
export async function start(folder: string, port: number, way: Way = {}): Promise<Launched & { address: string }> {
  const launched = launch(['start'], { ...way, env: { DATA_DIR: folder, PORT: `${port}`, ...way.env } });
  return { ...launched, address: await addressOf(launched) };
}

export async function addressOf(launched: Launched): Promise<string> {
  return (await launched.saying(/Ready: (\S+)\n/))[1] ?? '';
}

/** Told to end, and gone. */
export async function stop(launched: Launched, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | NodeJS.Signals> {
  process.kill(launched.pid, signal);
  return launched.ended;
}

const folders: string[] = [];
const running = new Set<ChildProcess>();

/** A data folder of its own: empty, or a copy of another one with its owners. */
export async function dataFolder(from?: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cchc-launch-'));
  folders.push(folder);
  if (from) execFileSync('cp', ['-a', `${from}/.`, folder]);
  return folder;
}

/** What a test has left running. */
export async function endAll(): Promise<void> {
  const left = [...running];
  for (const child of left) child.kill('SIGTERM');
  await Promise.all(left.map((child) => once(child, 'close')));
}

export async function removeFolders(): Promise<void> {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
}

function optionsOf({ env, uid, gid, ownGroup = false }: Way) {
  const ours = { ...process.env };
  for (const name of ['DATABASE_URL', 'SAMPLE_DATA', 'AUTH_SECRET', 'NODE_ENV', 'VITEST', 'CI']) delete ours[name];
  return {
    // under this name a command ends with whoever started it, also when that one was killed
    env: { ...ours, npm_lifecycle_event: 'test', ...env } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'],
    detached: ownGroup,
    ...(uid === undefined ? {} : { uid, gid }),
  };
}

function listen(child: ChildProcess): Launched {
  let said = '';
  const streams = [child.stdout, child.stderr];
  const ended = once(child, 'close').then(([code, signal]) => code ?? signal);
  running.add(child);
  void ended.then(() => running.delete(child));
  for (const stream of streams) stream?.on('data', (chunk) => (said += chunk));
  const saying = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(said);
        if (found) resolve(found);
      };
      for (const stream of streams) stream?.on('data', look);
      void ended.then((code) => reject(new Error(`ended with ${code} before it said ${pattern}:\n${said}`)));
      look();
    });
  return { pid: child.pid ?? 0, said: () => said, saying, ended };
}
