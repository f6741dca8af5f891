import { markNoticeRead } from '@/lib/db/notices.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { refuse } from '@/lib/domain/refusal.ts';

/** Đã đọc lời nhắc: kept in the log with its time. Refuses: not-found (somebody else's). */
export async function readNotice(actor: Actor, noticeId: number): Promise<void> {
  await inTransaction(async (tx) => {
    if (!(await markNoticeRead(tx, actor, noticeId))) refuse('not-found');
  });
}
