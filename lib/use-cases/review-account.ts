import { markReviewed } from '@/lib/db/accounts.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { aboutAccount, findManagedAccount, grantsOf } from './find-managed-account.ts';

/** Rà soát nửa năm: confirms that this person still needs exactly these roles. Refuses: not-found, not-allowed. */
export async function reviewAccount(actor: Actor, id: number): Promise<void> {
  await inTransaction(async (tx) => {
    const account = await findManagedAccount(actor, id, tx);
    await markReviewed(tx, actor, id);
    await recordEvent(tx, actor, {
      ...aboutAccount(account),
      action: 'account.reviewed',
      after: { grants: grantsOf(account) },
    });
  });
}
