import { recordEvent } from '@/lib/db/events.ts';
import { listReminderRules } from '@/lib/db/reminder-facts.ts';
import { saveReminderRule } from '@/lib/db/reminders.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { mayRemind } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { type ReminderRule, rulesInForce } from '@/lib/domain/reminder.ts';

/** Đổi quy tắc đôn đốc của tỉnh: holds from the next daily run. Refuses: not-allowed, stale. */
export async function changeReminderRule(
  actor: Actor,
  provinceId: number,
  rule: ReminderRule,
  seenVersion: number,
): Promise<void> {
  await inTransaction(async (tx) => {
    if (!mayRemind(actor, { provinceId })) refuse('not-allowed');
    const own = await listReminderRules(tx, provinceId);
    const before = rulesInForce(own).find((one) => one.audience === rule.audience);
    if (!(await saveReminderRule(tx, actor, provinceId, rule, seenVersion))) refuse('stale');
    await recordEvent(tx, actor, {
      action: 'reminder-rule.changed',
      subject: 'province',
      subjectId: provinceId,
      provinceId,
      before: { audience: rule.audience, days: [...(before?.days ?? [])], dailyFrom: before?.dailyFrom ?? null },
      after: { audience: rule.audience, days: [...rule.days], dailyFrom: rule.dailyFrom },
    });
  });
}
