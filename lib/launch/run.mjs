// Plain JavaScript on Node alone: this is what runs before anything is installed.
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { install } from './install.mjs';

const oldestNode = [20, 20];

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
process.env.NEXT_TELEMETRY_DISABLED = '1';
checkNode();
if (existsSync('.env')) process.loadEnvFile('.env');
install();
const { compile } = await import('./compile.mjs');
const folder = await compile();
process.env.READING_THREAD = `${folder}/reading-thread.mjs`;
await import(pathToFileURL(`${folder}/commands/${process.argv[2]}.mjs`).href);

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  console.error(
    `Cần Node.js ${oldestNode.join('.')} trở lên, máy này có ${process.versions.node} · Node.js ${oldestNode.join('.')} or newer is needed.`,
  );
  process.exit(1);
}
