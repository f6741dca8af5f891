import { migrate } from '../../../prisma/migrate.ts';
import { sentences } from '../sentences.ts';
import { readSettings } from '../settings.ts';
import { isSampleMode } from '../steps/prepare-database.ts';
import { runCommand } from '../stop.ts';
import { withDatabase } from '../with-database.ts';

await runCommand(async () => {
  const settings = readSettings(process.env);
  const applied = await withDatabase(settings, async (database) => {
    const isSample = await isSampleMode(database, settings);
    const name = isSample ? database.names.sample : database.names.real;
    if (database.isEmbedded) await database.create(name);
    return migrate(database.urlOf(name));
  });
  console.info(sentences.migrated(applied));
});
