import { recordEvent } from '@/lib/db/events.ts';
import { findLetterhead, upsertLetterhead } from '@/lib/db/official-reports.ts';
import { inTransaction, now } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Letterhead } from '@/lib/domain/official-document.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { lockDraft } from './lock-draft.ts';

/** Phần đầu và phần ký of a period's report: who issues it, to whom, who signs. Refuses: not-found, not-allowed, official-issued, stale. */
export async function saveLetterhead(
  actor: Actor,
  { periodId, seenVersion, letterhead }: { periodId: number; seenVersion: number; letterhead: Letterhead },
): Promise<void> {
  await inTransaction(async (tx) => {
    const period = await lockDraft(actor, periodId, tx);
    const before = await findLetterhead(periodId, tx);
    if ((before?.version ?? 0) !== seenVersion) refuse('stale');
    await upsertLetterhead(tx, actor, period, letterhead, await now(tx));
    await recordEvent(tx, actor, {
      action: 'official-report.changed',
      subject: 'period',
      subjectId: periodId,
      provinceId: period.provinceId,
      ...(before === null ? {} : { before: { letterhead: before } }),
      after: { letterhead },
    });
  });
}
