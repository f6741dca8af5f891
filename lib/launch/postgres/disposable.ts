import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from '../data-folder.ts';
import { startCluster } from './cluster.ts';

/** Starts a PostgreSQL of its own in the temporary folder; answers its administrator's address and how to be rid of it. */
export async function startDisposableCluster(): Promise<{ adminUrl: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'cchc-'));
  await openDataFolder(folder);
  const cluster = await startCluster(folder, { disposable: true });
  const remove = async () => {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { adminUrl: cluster.adminUrl, remove };
}

export async function withDisposableCluster<T>(work: (adminUrl: string) => Promise<T>): Promise<T> {
  const cluster = await startDisposableCluster();
  try {
    return await work(cluster.adminUrl);
  } finally {
    await cluster.remove();
  }
}
