import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../databases.ts';
import { createFirstRunToken, needsFirstRunToken } from '../first-run-token.ts';
import { lockHolder } from '../lock.ts';
import { sentences } from '../sentences.ts';
import { readSettings, type Settings } from '../settings.ts';
import { listenToSignals } from '../signals.ts';
import { isSampleMode, prepareReal } from '../steps/prepare-database.ts';
import { runCommand, stopWith } from '../stop.ts';
import { withDatabase } from '../with-database.ts';

await runCommand(async () => {
  const settings = readSettings(process.env);
  const holder = await lockHolder(settings.dataFolder);
  await withDatabase(settings, async (database) => {
    if (!(await isSampleMode(database, settings))) return console.info(sentences.alreadyReal());
    return holder === null ? remove(database, settings) : tell(holder, database, settings);
  });
});

async function remove(database: Database, settings: Settings): Promise<void> {
  const { ending } = listenToSignals();
  const { url } = await prepareReal(database, settings, ending);
  if (!(await needsFirstRunToken(url))) return;
  console.info(sentences.firstRun(`http://localhost:${settings.port}/setup`, await createFirstRunToken(url)));
}

/** The running application does it, because its server has to let go of the database first. */
async function tell(holder: number, database: Database, settings: Settings): Promise<void> {
  process.kill(holder, 'SIGUSR2');
  for (const end = Date.now() + 60_000; Date.now() < end; await wait(200)) {
    if (!(await isSampleMode(database, settings))) return console.info(sentences.toldToLeave(holder));
  }
  stopWith(sentences.notYetLeft());
}
