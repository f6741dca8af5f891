import { pendingMigrations } from '../../prisma/migrations.ts';
import { sentences } from './sentences.ts';
import { readSettings } from './settings.ts';
import { listenToSignals } from './signals.ts';
import { generateClient } from './steps/generate.ts';
import { isSampleMode } from './steps/prepare-database.ts';
import { exitCodeOf } from './steps/step.ts';
import { stopWith } from './stop.ts';
import { withDatabase } from './with-database.ts';

/** Runs one of `steps/` on the installation's database, the sample's where it is served; answers the exit code. */
export async function onInstalled(name: string, step: string, words: readonly string[] = []): Promise<number> {
  const settings = readSettings(process.env);
  const { ending } = listenToSignals();
  await generateClient(ending);
  return withDatabase(settings, async (database) => {
    const { real, sample } = database.names;
    const url = database.urlOf((await isSampleMode(database, settings)) ? sample : real);
    if (!(await isMigrated(url))) stopWith(sentences.notInstalled());
    return exitCodeOf({ name, args: ['--import', 'tsx', `lib/launch/steps/${step}.ts`, url, ...words] }, ending);
  });
}

function isMigrated(url: string): Promise<boolean> {
  return pendingMigrations(url).then(
    (pending) => pending.length === 0,
    () => false,
  );
}
