import { type Account, markAccount } from '@/lib/db/accounts.ts';
import type { Db } from '@/lib/db/client.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { listStaffIds } from '@/lib/db/grants.ts';
import { endSessionsOf } from '@/lib/db/sessions.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import { isLastStaff } from '@/lib/domain/account.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { aboutAccount, findManagedAccount } from './find-managed-account.ts';

/** Khóa tài khoản: its sessions end at once. Refuses: not-found, not-allowed, account-disabled, last-staff. */
export async function disableAccount(actor: Actor, id: number, reason: string): Promise<void> {
  await inTransaction(async (tx) => disable(tx, actor, await findManagedAccount(actor, id, tx), reason));
}

/** The part that every way of disabling shares. */
export async function disable(tx: Db, actor: Actor, account: Account, reason: string): Promise<void> {
  if (account.disabledOn !== null) refuse('account-disabled', { since: account.disabledOn });
  for (const provinceId of staffProvinces(account)) {
    if (isLastStaff(account.id, await listStaffIds(tx, provinceId))) refuse('last-staff');
  }
  await markAccount(tx, account.id, 'disabled');
  await endSessionsOf(tx, account.id, 'account-disabled');
  await recordEvent(tx, actor, { ...aboutAccount(account), action: 'account.disabled', reason });
}

/** In one order, so that two people disabling at once do not wait for each other for ever. */
function staffProvinces(account: Account): number[] {
  const staff = account.grants.filter((grant) => grant.role === 'staff');
  return [...new Set(staff.map((grant) => grant.provinceId))].sort((a, b) => a - b);
}
