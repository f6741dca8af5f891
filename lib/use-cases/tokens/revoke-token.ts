import { findListedToken, markRevoked } from '@/lib/db/api-tokens.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { mayIssueTokens } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';

/** Thu hồi mã truy cập: from the next request on it opens nothing. Refuses: not-found, not-allowed, token-over. */
export async function revokeToken(actor: Actor, tokenId: number): Promise<void> {
  await inTransaction(async (tx) => {
    const token = (await findListedToken(actor, tokenId, tx)) ?? refuse('not-found');
    if (!mayIssueTokens(actor, token)) refuse('not-allowed');
    if (!(await markRevoked(tx, actor, tokenId))) refuse('token-over');
    const { provinceId, name } = token;
    await recordEvent(tx, actor, {
      action: 'token.revoked',
      subject: 'token',
      subjectId: tokenId,
      provinceId,
      before: { name },
    });
  });
}
