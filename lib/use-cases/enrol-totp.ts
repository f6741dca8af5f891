import { newTotpSecret } from '@/lib/auth/totp.ts';
import { findTotp, saveTotpSecret } from '@/lib/db/totp.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { refuse } from '@/lib/domain/refusal.ts';

/** Bắt đầu bật xác thực hai bước: a secret that counts only once a code proves it. Refuses: stale when it is on. */
export async function enrolTotp(actor: Actor): Promise<void> {
  await inTransaction(async (tx) => {
    const totp = await findTotp(actor.userId, tx);
    if (totp?.confirmed) refuse('stale');
    if (!totp) await saveTotpSecret(tx, actor.userId, newTotpSecret());
  });
}
