import { findAccount } from '@/lib/db/accounts.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { deleteGrant, listStaffIds } from '@/lib/db/grants.ts';
import { endSessionsOf } from '@/lib/db/sessions.ts';
import { inTransaction, today } from '@/lib/db/transaction.ts';
import { isLastStaff, isSameGrant } from '@/lib/domain/account.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { isHeldOn, isOver } from '@/lib/domain/handover.ts';
import { mayManageAccounts } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { aboutAccount, grantsOf } from './find-managed-account.ts';

/**
 * Thu vai trò: holds at once, and every session of the account ends.
 * Refuses: not-found, not-allowed, last-role, last-staff.
 */
export async function revokeRole(actor: Actor, userId: number, grantId: number): Promise<void> {
  await inTransaction(async (tx) => {
    const account = (await findAccount(actor, userId, tx)) ?? refuse('not-found');
    const grant = account.grants.find(({ id }) => id === grantId) ?? refuse('not-found');
    if (!mayManageAccounts(actor, grant)) refuse('not-allowed');
    const day = await today(tx);
    if (!account.grants.some((other) => other.id !== grantId && !isOver(other, day))) refuse('last-role');
    const left = account.grants.filter((other) => other.id !== grantId && isHeldOn(other, day));
    const staysStaff = left.some(({ role, provinceId }) => role === 'staff' && provinceId === grant.provinceId);
    if (!staysStaff && isLastStaff(userId, await listStaffIds(tx, grant.provinceId))) refuse('last-staff');

    await deleteGrant(tx, userId, grantId);
    await endSessionsOf(tx, userId, 'role-changed');
    const before = grantsOf(account);
    await recordEvent(tx, actor, {
      ...aboutAccount(account),
      action: 'account.changed',
      provinceId: grant.provinceId,
      before: { grants: before },
      after: { grants: before.filter((kept) => !isSameGrant(kept, grant)) },
    });
  });
}
