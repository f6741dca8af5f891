import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import process from 'node:process';
import { build, stop } from 'esbuild';

const folder = 'node_modules/.cache/launch';

/**
 * Turns the launcher's TypeScript into plain modules and answers their folder.
 * Running it through tsx would keep a compiler beside each process for as long as the application runs.
 */
export async function compile() {
  const commands = readdirSync('lib/launch/commands').map((file) => `lib/launch/commands/${file}`);
  return compileFiles([...commands, 'lib/launch/server/serve.ts'].map(named).concat(readingThread));
}

/** The thread of reminders and letters. It knows the database, whose client has to be generated first. */
export async function compileJobs() {
  return compileFiles([named('lib/launch/server/jobs-thread.ts')]);
}

/** The benchmark, as plain as the application runs: tsx would wrap every function, inner ones too, on each call. */
export async function compileBench() {
  return compileFiles([{ in: 'tests/bench/run.ts', out: 'bench' }]);
}

/** @param {{ in: string, out: string }[]} entryPoints */
async function compileFiles(entryPoints) {
  const { outputFiles } = await build({
    entryPoints,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    write: false,
  });
  for (const { path, text } of outputFiles) save(path, text);
  await stop();
  return resolve(folder);
}

/** The thread that parses uploaded files: neither Next's bundler nor a command's bundle could start it. */
const readingThread = { in: 'lib/reading/files/worker.ts', out: 'reading-thread' };

/** @param {string} file */
function named(file) {
  return { in: file, out: file.replace(/^lib\/launch\/|\.ts$/g, '') };
}

function save(path, text) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), { recursive: true });
  // written aside and moved: another command may be reading the file
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
}
