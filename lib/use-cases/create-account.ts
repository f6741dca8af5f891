import { newInitialPassword } from '@/lib/auth/initial-password.ts';
import { hashPassword } from '@/lib/auth/password.ts';
import { insertAccount } from '@/lib/db/accounts.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { insertGrant, listGrantableAgencies } from '@/lib/db/grants.ts';
import { inTransaction, today } from '@/lib/db/transaction.ts';
import { usernameOf } from '@/lib/db/users.ts';
import type { Actor, RoleGrant } from '@/lib/domain/actor.ts';
import { mayManageAccounts } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';

export type NewAccountInput = { username: string; fullName: string; email: string | null; grant: RoleGrant };

/**
 * Tạo tài khoản: answers its id and the initial password, which is shown once and must be changed at the first sign-in.
 * Refuses: not-allowed, not-found (an agency of another province), duplicate.
 */
export async function createAccount(actor: Actor, input: NewAccountInput): Promise<{ id: number; password: string }> {
  if (!mayManageAccounts(actor, input.grant)) refuse('not-allowed');
  const username = usernameOf(input.username);
  const password = newInitialPassword();
  const passwordHash = await hashPassword(password);
  return inTransaction(async (tx) => {
    const { agencyId, provinceId } = input.grant;
    const agencies = agencyId === null ? [] : await listGrantableAgencies(actor, await today(tx), tx);
    if (agencyId !== null && !agencies.some((agency) => agency.id === agencyId && agency.provinceId === provinceId))
      refuse('not-found');

    const { fullName, email, grant } = input;
    const id = await insertAccount(tx, { username, fullName, email, passwordHash, mustChangePassword: true });
    if (id === null) return refuse('duplicate', { what: username });
    await insertGrant(tx, id, grant);
    await recordEvent(tx, actor, {
      action: 'account.created',
      subject: 'user',
      subjectId: id,
      provinceId,
      after: { username, fullName, email, grants: [grant] },
    });
    return { id, password };
  });
}
