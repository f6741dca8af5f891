import { execFileSync, type SpawnOptions, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { sentences } from '../sentences.ts';
import { stopWith } from '../stop.ts';

/** Who PostgreSQL runs as; null when that is simply who runs the application. */
export type Account = { uid: number; gid: number; passage: readonly string[] | null };

/** PostgreSQL refuses to run as root: root hands it to the owner of its folder, or to the system's own «postgres». */
export function findAccount(clusterFolder: string): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const owner = existsSync(clusterFolder) ? statSync(clusterFolder) : null;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return readAccount() ?? createAccount() ?? readAccount() ?? stopWith(sentences.noAccount());
}

export function makeOwnedFolder(folder: string, account: { uid: number; gid: number } | null): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
}

/** Finds a way for the account to reach `paths`, which may lie below a folder that only root enters, such as /root. */
export function withPassage(account: { uid: number; gid: number } | null, paths: readonly string[]): Account | null {
  if (!account || canReach({ ...account, passage: null }, paths)) return account && { ...account, passage: null };
  const passage = capabilityToPass();
  const through = { ...account, passage: passage ? setpriv(account, passage) : null };
  return passage && canReach(through, paths) ? through : stopWith(sentences.closedFolder(paths[0] ?? ''));
}

/** The command, its arguments and options that run a program under the account. */
export function asAccount(
  account: Account | null,
  program: string,
  args: readonly string[],
): [string, string[], Pick<SpawnOptions, 'uid' | 'gid' | 'cwd' | 'env'>] {
  const env: NodeJS.ProcessEnv = { ...process.env, LC_ALL: 'C' };
  for (const name of Object.keys(env)) if (name.startsWith('PG')) delete env[name];
  const options = { cwd: process.platform === 'win32' ? process.cwd() : '/', env };
  if (!account) return [program, [...args], options];
  if (account.passage) return ['setpriv', [...account.passage, program, ...args], options];
  return [program, [...args], { ...options, uid: account.uid, gid: account.gid }];
}

function readAccount(): { uid: number; gid: number } | null {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}

function createAccount(): null {
  const flags = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin'];
  // another start may be doing the same at this moment: whoever comes second finds the account
  spawnSync('useradd', [...flags, 'postgres'], { stdio: 'ignore' });
  return null;
}

function canReach(account: Account, paths: readonly string[]): boolean {
  const [command, args, options] = asAccount(account, '/bin/sh', [
    '-c',
    'for p; do test -r "$p" || exit 1; done',
    'sh',
    ...paths,
  ]);
  return spawnSync(command, args, { ...options, stdio: 'ignore' }).status === 0;
}

/** The narrower right first; containers often keep only the wider one. */
function capabilityToPass(): string | null {
  if (process.platform !== 'linux') return null;
  const bounds = BigInt(`0x${/CapBnd:\s*([0-9a-f]+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0'}`);
  const has = (bit: bigint) => (bounds >> bit) % 2n === 1n;
  return has(2n) ? 'dac_read_search' : has(1n) ? 'dac_override' : null;
}

function setpriv({ uid, gid }: { uid: number; gid: number }, capability: string): string[] {
  const only = `-all,+${capability}`;
  return [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    `--inh-caps=${only}`,
    `--ambient-caps=${only}`,
    `--bounding-set=${only}`,
    '--securebits=+no_setuid_fixup', // or access(2), by which PostgreSQL looks for itself, would not count the right
    '--',
  ];
}
