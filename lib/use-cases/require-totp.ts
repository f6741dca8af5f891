import { recordEvent } from '@/lib/db/events.ts';
import { saveTotpRequired } from '@/lib/db/totp.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { mayManageAccounts } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';

/** Bắt buộc (hoặc thôi bắt buộc) xác thực hai bước với cán bộ Sở Nội vụ; holds from their next request. Refuses: not-allowed. */
export async function requireTotp(actor: Actor, provinceId: number, required: boolean): Promise<void> {
  if (!mayManageAccounts(actor, { provinceId })) refuse('not-allowed');
  await inTransaction(async (tx) => {
    await saveTotpRequired(tx, provinceId, required);
    await recordEvent(tx, actor, {
      action: 'totp.requirement-changed',
      subject: 'province',
      subjectId: provinceId,
      provinceId,
      after: { required },
    });
  });
}
