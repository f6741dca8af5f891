import { hashToken, newToken } from '@/lib/auth/api-token.ts';
import { findAgency } from '@/lib/db/agencies.ts';
import { insertToken } from '@/lib/db/api-tokens.ts';
import type { Db } from '@/lib/db/client.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { inTransaction, today } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { isValidOn } from '@/lib/domain/agency.ts';
import { type TokenReach, tokenDays } from '@/lib/domain/api-token.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { mayIssueTokens } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';

export type TokenOrder = TokenReach & { name: string; expiresOn: Day };

/**
 * Cấp mã truy cập: Sở Nội vụ lets another program in, until a day. Answers the token, which is shown this once and kept
 * nowhere. Refuses: not-allowed, not-found (no such agency in the province), token-days.
 */
export async function issueToken(actor: Actor, order: TokenOrder): Promise<{ tokenId: number; token: string }> {
  return inTransaction(async (tx) => {
    if (!mayIssueTokens(actor, order)) refuse('not-allowed');
    const day = await today(tx);
    const days = tokenDays(day);
    if (order.expiresOn < days.first || order.expiresOn > days.last) refuse('token-days', days);
    await requireAgency(actor, order, day, tx);
    const token = newToken();
    const tokenId = await insertToken(tx, actor, { ...order, tokenHash: hashToken(token) });
    const { provinceId, ...after } = order;
    await recordEvent(tx, actor, { action: 'token.issued', subject: 'token', subjectId: tokenId, provinceId, after });
    return { tokenId, token };
  });
}

/** An agency of the province that reports and exists, exactly where the token is to write. */
async function requireAgency(actor: Actor, { scope, agencyId, provinceId }: TokenOrder, on: Day, tx: Db) {
  if (scope === 'read' && agencyId === null) return;
  const agency = scope === 'report' && agencyId !== null ? await findAgency(actor, agencyId, tx) : null;
  if (!agency?.reports || agency.provinceId !== provinceId || !isValidOn(agency, on)) refuse('not-found');
}
