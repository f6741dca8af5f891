import { type Account, findAccount } from '@/lib/db/accounts.ts';
import type { Db } from '@/lib/db/client.ts';
import type { EventRecord } from '@/lib/db/events.ts';
import { mayManageAccount } from '@/lib/domain/account.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { refuse } from '@/lib/domain/refusal.ts';

/** The account that the actor is about to change. Refuses: not-found, not-allowed. */
export async function findManagedAccount(actor: Actor, id: number, tx: Db): Promise<Account> {
  const account = (await findAccount(actor, id, tx)) ?? refuse('not-found');
  if (!mayManageAccount(actor, account)) refuse('not-allowed');
  return account;
}

/** What an event about an account always says. */
export function aboutAccount(account: Account): Pick<EventRecord, 'subject' | 'subjectId' | 'provinceId'> {
  return { subject: 'user', subjectId: account.id, provinceId: account.grants[0]?.provinceId ?? null };
}

/** The account's roles as an event keeps them. */
export function grantsOf(account: Account) {
  return account.grants.map(({ role, provinceId, agencyId, areaCode }) => ({ role, provinceId, agencyId, areaCode }));
}
