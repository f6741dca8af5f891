import type { Fields, LineKey } from '@/lib/domain/outbox.ts';

/** Unsent cells, in the browser's own store: one entry a line, so that two windows do not lose each other's. */
const PREFIX = 'cchc.entry.';

export type Kept = { fields: Fields; seen: string };
export type Keeper = { userId: number; submissionId: number };

const nameOf = ({ userId, submissionId }: Keeper, key = '') => `${PREFIX}${userId}.${submissionId}.${key}`;

/** False where the browser keeps nothing: then leaving the page must ask. */
export function keepLine(keeper: Keeper, key: LineKey, kept: Kept): boolean {
  try {
    localStorage.setItem(nameOf(keeper, key), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** Only what was acknowledged: another window may have typed there since. */
export function dropLine(keeper: Keeper, key: LineKey, kept: Kept): void {
  withStore((store) => {
    if (store.getItem(nameOf(keeper, key)) === JSON.stringify(kept)) store.removeItem(nameOf(keeper, key));
  });
}

export function listKept(keeper: Keeper): [LineKey, Kept][] {
  const found: [LineKey, Kept][] = [];
  withStore((store) => {
    const prefix = nameOf(keeper);
    for (const name of namesIn(store)) {
      const kept = name.startsWith(prefix) ? read(store.getItem(name)) : null;
      if (kept) found.push([name.slice(prefix.length), kept]);
    }
  });
  return found;
}

/** How many lines this browser still holds for a person, over all reports. */
export function countKeptBy(userId: number): number {
  let count = 0;
  withStore((store) => {
    count = namesIn(store).filter((name) => name.startsWith(`${PREFIX}${userId}.`)).length;
  });
  return count;
}

/** Nobody finds on a shared machine what another person typed: all goes but what `userId` typed. */
export function forgetOthers(userId: number | null): void {
  withStore((store) => {
    for (const name of namesIn(store)) {
      if (name.startsWith(PREFIX) && !name.startsWith(`${PREFIX}${userId}.`)) store.removeItem(name);
    }
  });
}

function namesIn(store: Storage): string[] {
  return Array.from({ length: store.length }, (_, at) => store.key(at) ?? '');
}

function read(text: string | null): Kept | null {
  try {
    const kept = JSON.parse(text ?? 'null') as Kept | null;
    return kept && typeof kept.seen === 'string' && typeof kept.fields === 'object' ? kept : null;
  } catch {
    return null;
  }
}

/** A browser may forbid its store altogether. */
function withStore(work: (store: Storage) => void): void {
  try {
    work(localStorage);
  } catch {
    // nothing is kept then; leaving the page asks
  }
}
