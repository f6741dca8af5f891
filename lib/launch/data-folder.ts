import { randomBytes } from 'node:crypto';
import { access, chmod, constants, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sentences } from './sentences.ts';
import { stopWith } from './stop.ts';

/** Makes the folder that keeps everything of one installation. Nobody else may list it. */
export async function openDataFolder(folder: string): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  try {
    await mkdir(folder, { recursive: true });
    // as root, PostgreSQL runs under another account that has to pass through
    await chmod(folder, isRoot ? 0o711 : 0o700);
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    stopWith(sentences.foreignFolder(folder));
  }
}

/** A secret of this installation: made at first need, kept in a file that only its owner reads. */
export async function secret(
  folder: string,
  name: string,
  make = () => randomBytes(32).toString('hex'),
): Promise<string> {
  const file = join(folder, name);
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return stopWith(sentences.foreignFolder(folder));
  }
  const value = make();
  await writeFile(file, `${value}\n`, { mode: 0o600 });
  return value;
}

/** A small fact that is remembered between starts, or null. */
export async function recall(folder: string, name: string): Promise<string | null> {
  return readFile(join(folder, name), 'utf8').then(
    (text) => text.trim(),
    () => null,
  );
}

export async function remember(folder: string, name: string, value: string): Promise<void> {
  await writeFile(join(folder, name), `${value}\n`, { mode: 0o600 });
}
