import { openDataFolder } from './data-folder.ts';
import { type Database, joinEmbedded, openDatabase } from './databases.ts';
import { lockHolder, takeLock } from './lock.ts';
import type { Settings } from './settings.ts';

/** Lends the installation's database to a command, whether the application is running or not. */
export async function withDatabase<T>(settings: Settings, work: (database: Database) => Promise<T>): Promise<T> {
  if (settings.databaseUrl) return work(await openDatabase(settings));
  if ((await lockHolder(settings.dataFolder)) !== null) return work(await joinEmbedded(settings.dataFolder));
  await openDataFolder(settings.dataFolder);
  const release = await takeLock(settings.dataFolder);
  try {
    const database = await openDatabase(settings);
    return await work(database).finally(database.close);
  } finally {
    await release();
  }
}
