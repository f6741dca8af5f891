import { setTimeout as wait } from 'node:timers/promises';
import { compileJobs } from './compile.mjs';
import { openDataFolder } from './data-folder.ts';
import { openDatabase } from './databases.ts';
import { takeLock } from './lock.ts';
import { tryListen } from './postgres/port.ts';
import { readSecrets } from './secrets.ts';
import { sentences } from './sentences.ts';
import { readSettings, type Settings } from './settings.ts';
import { listenToSignals, type Signals } from './signals.ts';
import { buildApplication } from './steps/build.ts';
import { generateClient } from './steps/generate.ts';
import { stopWith } from './stop.ts';
import { type Mode, type Run, supervise } from './supervisor.ts';

/** `npm start` and `npm run dev`: from an installed folder to a served application, until it is told to end. */
export async function startApplication(mode: Mode): Promise<void> {
  const settings = readSettings(process.env);
  const signals = listenToSignals();
  await openDataFolder(settings.dataFolder);
  const release = await takeLock(settings.dataFolder);
  try {
    await checkPort(settings.port);
    await runApplication(settings, mode, signals);
  } finally {
    await release();
  }
}

async function runApplication(settings: Settings, mode: Mode, signals: Signals): Promise<void> {
  const database = await openDatabase(settings);
  const run: Run = { settings, mode, signals, secrets: await readSecrets(settings.dataFolder) };
  try {
    await generateClient(signals.ending);
    await compileJobs();
    if (mode === 'production') await buildApplication(run.secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, signals.ending);
  } catch (error) {
    await database.close();
    throw error;
  }
  await supervise(run, database);
}

/** Said before anything is built. A server whose supervisor was killed needs a moment to leave the port. */
async function checkPort(port: number): Promise<void> {
  let answer = await tryListen({ port });
  for (let attempt = 0; answer === 'EADDRINUSE' && attempt < 15; attempt += 1) {
    await wait(100);
    answer = await tryListen({ port });
  }
  if (answer === 'EADDRINUSE') stopWith(sentences.portTaken(port));
  if (answer === 'EACCES') stopWith(sentences.portForbidden(port));
}
