import { findOwedReport } from '@/lib/db/grants.ts';
import { listHolidays } from '@/lib/db/holidays.ts';
import { inTransaction, today } from '@/lib/db/transaction.ts';
import { disableUnusedFrom, idleDays, isUnused } from '@/lib/domain/account.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { isHeldOn } from '@/lib/domain/handover.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { shownDueOn } from '@/lib/domain/reporting-period.ts';
import { disable } from './disable-account.ts';
import { findManagedAccount } from './find-managed-account.ts';

/**
 * Khóa tài khoản lâu không dùng: never without a warning a week before, never while its agency owes a report
 * (trust, "Accounts"). Refuses: not-unused, not-warned, report-owed, and what `disableAccount` refuses.
 */
export async function disableUnusedAccount(actor: Actor, id: number): Promise<void> {
  await inTransaction(async (tx) => {
    const account = await findManagedAccount(actor, id, tx);
    const day = await today(tx);
    if (!isUnused(account, day)) refuse('not-unused');
    const from = disableUnusedFrom(account);
    if (from === null || day < from) refuse('not-warned', from ? { from } : {});
    const held = account.grants.filter((grant) => isHeldOn(grant, day));
    const agencyIds = held.flatMap((grant) =>
      grant.role === 'focal-point' && grant.agencyId !== null ? [grant.agencyId] : [],
    );
    const owed = await findOwedReport(tx, agencyIds, day);
    if (owed) refuse('report-owed', { ...owed, workingOn: shownDueOn(owed.dueOn, await listHolidays(tx)) });
    await disable(tx, actor, account, `Không đăng nhập ${idleDays(account, day)} ngày`);
  });
}
