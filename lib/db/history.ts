import type { EventAction, EventSubject } from '@/lib/domain/event.ts';
import { type Db, db } from './client.ts';

export type HistoryLine = { id: string; at: Date; who: string | null; action: EventAction; reason: string | null };

/** What happened to a thing, newest first. The caller has already found the thing within its scope. */
export async function listHistory(subject: EventSubject, subjectId: number, tx: Db = db()): Promise<HistoryLine[]> {
  const rows = await tx.auditEvent.findMany({
    where: { subjectType: subject, subjectId: String(subjectId) },
    select: { id: true, at: true, action: true, reason: true, actor: { select: { fullName: true } } },
    orderBy: { id: 'desc' },
    take: 200,
  });
  return rows.map((row) => ({
    id: String(row.id),
    at: row.at,
    who: row.actor?.fullName ?? null,
    action: row.action as EventAction,
    reason: row.reason,
  }));
}
