import { recordEvent } from '@/lib/db/events.ts';
import { insertStatusRules, listStatusRules } from '@/lib/db/status-rules.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { maySetStatusRules } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { STATUS_RULES, type StatusRules } from '@/lib/domain/target-arithmetic.ts';

export type NewThresholds = { provinceId: number; rules: StatusRules; reason: string };

/** Đổi ngưỡng đánh giá chỉ tiêu của tỉnh: holds at once, for every status of its targets. Refuses: not-allowed, stale. */
export async function changeStatusRules(
  actor: Actor,
  { provinceId, rules, reason }: NewThresholds,
  seenVersion: number,
): Promise<void> {
  await inTransaction(async (tx) => {
    if (!maySetStatusRules(actor, { provinceId })) refuse('not-allowed');
    const before = (await listStatusRules(provinceId, tx))[0] ?? STATUS_RULES;
    if (!(await insertStatusRules(tx, actor, { provinceId, rules, reason }, seenVersion))) refuse('stale');
    await recordEvent(tx, actor, {
      action: 'status-rule.changed',
      subject: 'province',
      subjectId: provinceId,
      provinceId,
      before: thresholdsOf(before),
      after: thresholdsOf(rules),
      reason,
    });
  });
}

function thresholdsOf({ atRiskShare, approximateShare, staleAfter }: StatusRules): StatusRules {
  return { atRiskShare, approximateShare, staleAfter };
}
