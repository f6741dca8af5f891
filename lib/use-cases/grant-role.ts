import { findAccount } from '@/lib/db/accounts.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { insertGrant, listGrantableAgencies } from '@/lib/db/grants.ts';
import { endSessionsOf } from '@/lib/db/sessions.ts';
import { inTransaction, today } from '@/lib/db/transaction.ts';
import type { Actor, RoleGrant } from '@/lib/domain/actor.ts';
import { mayManageAccounts } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { aboutAccount, grantsOf } from './find-managed-account.ts';

/**
 * Giao vai trò: holds at once, and every session of the account ends, so that a copied cookie ends too.
 * Refuses: not-allowed, not-found, duplicate.
 */
export async function grantRole(actor: Actor, userId: number, grant: RoleGrant): Promise<void> {
  await inTransaction(async (tx) => {
    const account = (await findAccount(actor, userId, tx)) ?? refuse('not-found');
    if (!mayManageAccounts(actor, grant)) refuse('not-allowed');
    const agencies = await listGrantableAgencies(actor, await today(tx), tx);
    const agency = agencies.find(({ id, provinceId }) => id === grant.agencyId && provinceId === grant.provinceId);
    if (grant.agencyId !== null && !agency) refuse('not-found');

    if (!(await insertGrant(tx, userId, grant))) refuse('duplicate');
    await endSessionsOf(tx, userId, 'role-changed');
    const before = grantsOf(account);
    await recordEvent(tx, actor, {
      ...aboutAccount(account),
      action: 'account.changed',
      provinceId: grant.provinceId,
      before: { grants: before },
      after: { grants: [...before, grant] },
    });
  });
}
