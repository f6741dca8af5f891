import { newInitialPassword } from '@/lib/auth/initial-password.ts';
import { hashPassword } from '@/lib/auth/password.ts';
import { type Account, insertAccount } from '@/lib/db/accounts.ts';
import type { Db } from '@/lib/db/client.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { insertHandover, listDatedGrants, listOpenWork, lockUsers, type OpenWork } from '@/lib/db/handovers.ts';
import { endSessionsOf } from '@/lib/db/sessions.ts';
import { inTransaction, today } from '@/lib/db/transaction.ts';
import { usernameOf } from '@/lib/db/users.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { type DatedGrant, type HandoverSpan, handOver, isHeldOn } from '@/lib/domain/handover.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { aboutAccount, findManagedAccount } from './find-managed-account.ts';
import { remindNewcomer } from './remind-newcomer.ts';

/** An account that is there already, or one that is made for the occasion. */
export type Colleague = { userId: number } | { username: string; fullName: string; email: string | null };
export type HandoverInput = HandoverSpan & { fromId: number; colleague: Colleague; reason: string };

/**
 * Bàn giao tài khoản: the roles go to a colleague from a day, for good or until a day; the old person's rights end with
 * the day before, by the dates alone and without anybody's doing. What is open goes along: the agency's drafts are the
 * agency's, and the colleague is told of each on the first day. Answers the initial password of a new account.
 * Refuses: not-found, not-allowed, own-account, account-disabled, duplicate, reason-required, and what `handOver` refuses.
 */
export async function handOverAccount(actor: Actor, input: HandoverInput): Promise<{ password: string | null }> {
  const { fromId, colleague, startsOn, endsOn, reason } = input;
  const password = 'userId' in colleague ? null : newInitialPassword();
  const passwordHash = password === null ? null : await hashPassword(password);
  await inTransaction(async (tx) => {
    const from = await findManagedAccount(actor, fromId, tx);
    if (fromId === actor.userId) refuse('own-account');
    if (reason.trim() === '') refuse('reason-required');
    const toId = await colleagueId(tx, actor, colleague, passwordHash);
    if (toId === fromId) refuse('not-found');
    await lockUsers(tx, [fromId, toId]);

    const day = await today(tx);
    const grants = await listDatedGrants(tx, fromId);
    const handover = handOver(grants, await listDatedGrants(tx, toId), { startsOn, endsOn }, day);
    const before = grants.filter((grant) => isHeldOn(grant, startsOn));
    const open = await listOpenWork(agenciesOf(before), day, tx);
    const id = await insertHandover(tx, actor, { fromId, toId, startsOn, endsOn, reason, before }, handover);
    await recordBoth(tx, actor, from, { id, toId, startsOn, endsOn, reason, before, open });
    if (startsOn > day) return;
    for (const userId of [fromId, toId]) await endSessionsOf(tx, userId, 'role-changed');
    await remindNewcomer(tx, actor, toId, open, day);
  });
  return { password };
}

async function colleagueId(tx: Db, actor: Actor, colleague: Colleague, passwordHash: string | null): Promise<number> {
  if ('userId' in colleague) {
    const account = await findManagedAccount(actor, colleague.userId, tx);
    return account.disabledOn === null ? account.id : refuse('account-disabled', { since: account.disabledOn });
  }
  const { fullName, email } = colleague;
  const username = usernameOf(colleague.username);
  const account = { username, fullName, email, passwordHash: passwordHash as string, mustChangePassword: true };
  const id = (await insertAccount(tx, account)) ?? refuse('duplicate', { what: username });
  const about = { subject: 'user', subjectId: id } as const;
  await recordEvent(tx, actor, {
    ...about,
    action: 'account.created',
    after: { username, fullName, email, grants: [] },
  });
  return id;
}

type Facts = HandoverSpan & { id: number; toId: number; reason: string; before: DatedGrant[]; open: OpenWork[] };

/** The journal of either account names the other, the roles, the days and the work that was open. */
async function recordBoth(tx: Db, actor: Actor, from: Account, facts: Facts): Promise<void> {
  const { id, toId, startsOn, endsOn, reason, before, open } = facts;
  const about = aboutAccount(from);
  const after = { handover: id, startsOn, endsOn, grants: before, open };
  await recordEvent(tx, actor, { ...about, action: 'account.handed-over', after: { ...after, to: toId }, reason });
  await recordEvent(tx, actor, {
    ...{ ...about, subjectId: toId },
    action: 'account.taken-over',
    after: { ...after, from: from.id },
    reason,
  });
}

function agenciesOf(grants: readonly DatedGrant[]): number[] {
  return grants.flatMap((grant) => (grant.role === 'focal-point' && grant.agencyId !== null ? [grant.agencyId] : []));
}
