import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One hash over the contents of files and folders; the order is that of the names. */
export async function fingerprint(paths: readonly string[], skip: readonly string[] = []): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await Promise.all(paths.map((path) => filesOf(path, skip)))).flat()) {
    hash.update(`${file}\0`).update(await readFile(file));
  }
  return hash.digest('hex');
}

export function isStamped(stamp: string, value: string): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === value;
}

export function putStamp(stamp: string, value: string): void {
  writeFileSync(stamp, value);
}

async function filesOf(path: string, skip: readonly string[]): Promise<string[]> {
  if (skip.includes(path) || !existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const names = (await readdir(path)).sort();
  return (await Promise.all(names.map((name) => filesOf(join(path, name), skip)))).flat();
}
