import { markAccount } from '@/lib/db/accounts.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { aboutAccount, findManagedAccount } from './find-managed-account.ts';

/** Mở lại tài khoản đã khóa; an open one stays as it is. Refuses: not-found, not-allowed. */
export async function enableAccount(actor: Actor, id: number): Promise<void> {
  await inTransaction(async (tx) => {
    const account = await findManagedAccount(actor, id, tx);
    if (account.disabledOn === null) return;
    await markAccount(tx, id, 'enabled');
    await recordEvent(tx, actor, { ...aboutAccount(account), action: 'account.enabled' });
  });
}
