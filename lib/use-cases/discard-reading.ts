import { recordEvent } from '@/lib/db/events.ts';
import { closeReading } from '@/lib/db/readings.ts';
import { inTransaction, now } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { openReading } from './readings/open-reading.ts';

/** Bỏ bản đọc: nothing of it is saved; the reading itself and what was said to it stay on record. */
export async function discardReading(actor: Actor, readingId: number, reason: string): Promise<void> {
  await inTransaction(async (tx) => {
    const { entry } = await openReading(tx, actor, readingId);
    if (!(await closeReading(tx, entry, { discardedAt: await now(tx), discardedById: actor.userId }))) refuse('stale');
    await recordEvent(tx, actor, {
      action: 'reading.discarded',
      subject: 'reading',
      subjectId: entry.id,
      provinceId: entry.provinceId,
      before: { fileName: entry.fileName, corrections: entry.version },
      ...(reason === '' ? {} : { reason }),
    });
  });
}
