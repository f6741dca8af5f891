import { pendingMigrations } from '../../../prisma/migrations.ts';
import { sentences } from '../sentences.ts';
import { readSettings } from '../settings.ts';
import { listenToSignals } from '../signals.ts';
import { generateClient } from '../steps/generate.ts';
import { isSampleMode } from '../steps/prepare-database.ts';
import { exitCodeOf } from '../steps/step.ts';
import { runCommand, stopWith } from '../stop.ts';
import { withDatabase } from '../with-database.ts';

await runCommand(async () => {
  const [username, ...words] = process.argv.slice(3);
  if (!username) stopWith(sentences.whoseTotp());
  const settings = readSettings(process.env);
  const { ending } = listenToSignals();
  await generateClient(ending);
  return withDatabase(settings, async (database) => {
    const { real, sample } = database.names;
    const url = database.urlOf((await isSampleMode(database, settings)) ? sample : real);
    if (!(await isMigrated(url))) stopWith(sentences.notInstalled());
    const args = ['--import', 'tsx', 'lib/launch/steps/reset-totp.ts', url, username, words.join(' ')];
    return exitCodeOf({ name: 'totp:reset', args }, ending);
  });
});

function isMigrated(url: string): Promise<boolean> {
  return pendingMigrations(url).then(
    (pending) => pending.length === 0,
    () => false,
  );
}
