import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';

/** Installs the packages when there are none, or when they are not the ones that the lockfile names. */
export function install() {
  if (isInstalled()) return;
  // on the error stream: what a command prints, nothing else, may be piped into another
  console.error('Cài đặt các gói… · Installing packages…');
  if (npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])) return;
  console.error('Không cài được các gói; lý do ở các dòng trên · The packages could not be installed; see above.');
  process.exit(1);
}

function isInstalled() {
  // npm writes this list as the last thing it does: it is missing after an interrupted installation
  if (!existsSync('node_modules/.package-lock.json')) return false;
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === wanted.version : Boolean(wanted.optional);
  });
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function npm(args) {
  // npm started us, usually: the same npm goes on, wherever it is installed
  const cli = process.env.npm_execpath;
  const [command, prefix] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  const result = spawnSync(command, [...prefix, ...args], {
    stdio: ['ignore', 2, 'inherit'],
    shell: command === 'npm' && process.platform === 'win32',
    // npm 10 runs every install script: Prisma's would fetch an engine that is not used here
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
  });
  return result.status === 0;
}
