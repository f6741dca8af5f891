import { saveAccountNames } from '@/lib/db/accounts.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { aboutAccount, findManagedAccount } from './find-managed-account.ts';

export type AccountNames = { id: number; seenVersion: number; fullName: string; email: string | null };

/** Sửa họ tên, thư điện tử. Refuses: not-found, not-allowed, stale. */
export async function changeAccount(actor: Actor, { id, seenVersion, fullName, email }: AccountNames): Promise<void> {
  await inTransaction(async (tx) => {
    const account = await findManagedAccount(actor, id, tx);
    if (!(await saveAccountNames(tx, { id, version: seenVersion, fullName, email }))) refuse('stale');
    await recordEvent(tx, actor, {
      ...aboutAccount(account),
      action: 'account.changed',
      before: { fullName: account.fullName, email: account.email },
      after: { fullName, email },
    });
  });
}
