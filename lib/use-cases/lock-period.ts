import { recordEvent } from '@/lib/db/events.ts';
import { lockPeriod as holdPeriod, type Period, saveLock } from '@/lib/db/periods.ts';
import { inTransaction, now } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { dayOf } from '@/lib/domain/calendar.ts';
import { mayManagePeriods } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { periodStateOn } from '@/lib/domain/reporting-period.ts';

export type LockChange = { periodId: number; seenVersion: number; reason: string };

/** Khóa bằng tay: from today nobody may edit, whatever the date said; with a reason, and undone by `unlockPeriod`. */
export function lockPeriod(actor: Actor, change: LockChange): Promise<void> {
  return move(actor, change, 'period.locked');
}

/** Mở khóa: back to the planned lock day. Refuses not-locked where the lock is that of the date: the date is changed then. */
export function unlockPeriod(actor: Actor, change: LockChange): Promise<void> {
  return move(actor, change, 'period.unlocked');
}

async function move(
  actor: Actor,
  { periodId, seenVersion, reason }: LockChange,
  action: 'period.locked' | 'period.unlocked',
): Promise<void> {
  await inTransaction(async (tx) => {
    const period = (await holdPeriod(actor, periodId, tx)) ?? refuse('not-found');
    if (!mayManagePeriods(actor, period)) refuse('not-allowed');
    const at = await now(tx);
    const on = dayOf(at);
    requireMove(period, on, action);
    if (reason.trim() === '') refuse('reason-required');
    const lock = action === 'period.locked' ? { on, at, byId: actor.userId, reason: reason.trim() } : null;
    if (period.version !== seenVersion || !(await saveLock(tx, period, lock))) refuse('stale');
    await recordEvent(tx, actor, {
      action,
      subject: 'period',
      subjectId: period.id,
      provinceId: period.provinceId,
      before: { locksOn: period.locksOn },
      after: { locksOn: lock ? on : (period.lockedByHand?.plannedOn ?? period.locksOn) },
      reason,
    });
  });
}

function requireMove(period: Period, on: string, action: 'period.locked' | 'period.unlocked'): void {
  if (period.closedAt !== null) refuse('period-closed');
  if (action === 'period.unlocked' && period.lockedByHand === null) refuse('not-locked', { locksOn: period.locksOn });
  if (action === 'period.locked' && periodStateOn(period, on) === 'locked')
    refuse('period-locked', { locksOn: period.locksOn });
}
