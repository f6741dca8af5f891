import { markAccount } from '@/lib/db/accounts.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { inTransaction, today } from '@/lib/db/transaction.ts';
import { idleDays, isUnused } from '@/lib/domain/account.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { aboutAccount, findManagedAccount } from './find-managed-account.ts';

/** Cảnh báo tài khoản lâu không dùng: the week after which it may be disabled begins. Refuses: not-unused. */
export async function warnUnusedAccount(actor: Actor, id: number): Promise<void> {
  await inTransaction(async (tx) => {
    const account = await findManagedAccount(actor, id, tx);
    const day = await today(tx);
    if (!isUnused(account, day)) refuse('not-unused');
    if (account.warnedOn !== null) return;
    await markAccount(tx, id, 'warned');
    await recordEvent(tx, actor, {
      ...aboutAccount(account),
      action: 'account.warned-unused',
      after: { idleDays: idleDays(account, day) },
    });
  });
}
