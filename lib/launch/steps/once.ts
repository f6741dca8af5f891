import { takeLock } from '../lock.ts';
import { isStamped, putStamp } from './stamp.ts';

const folder = 'node_modules/.cache/launch';

/**
 * Makes what is made from the sources, unless `stamp` says that it was made from `wanted`.
 * Of several starts of one clone at once, one does it; the others wait and find it done.
 */
export async function makeOnce(
  what: { stamp: string; wanted: string; isThere?: () => boolean },
  make: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const { stamp, wanted, isThere = () => true } = what;
  const isMade = () => isStamped(stamp, wanted) && isThere();
  if (isMade()) return;
  const release = await takeLock(folder, { patience: Number.POSITIVE_INFINITY, signal });
  try {
    if (isMade()) return;
    await make();
    putStamp(stamp, wanted);
  } finally {
    await release();
  }
}
