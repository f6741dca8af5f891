import type { Actor } from '@/lib/domain/actor.ts';
import type { EventAction, EventSubject } from '@/lib/domain/event.ts';
import type { Db } from './client.ts';
import type { Prisma } from './generated/client.ts';

export type EventRecord = {
  action: EventAction;
  subject: EventSubject;
  subjectId: number | string;
  provinceId?: number | null;
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
  reason?: string;
};

/** Writes who did what to which thing, in the transaction of the change itself. The database chains the hashes. */
export async function recordEvent(tx: Db, actor: Actor | null, event: EventRecord): Promise<void> {
  const { action, subject, subjectId, provinceId = null, before, after, reason = null } = event;
  await tx.$executeRaw`
    insert into audit_events (province_id, actor_id, action, subject_type, subject_id, before, after, reason)
    values (${provinceId}, ${actor?.userId ?? null}, ${action}, ${subject}, ${String(subjectId)}, ${jsonOrNull(before)}::jsonb,
      ${jsonOrNull(after)}::jsonb, ${reason})`;
}

/** Written as one text: taken apart value by value it would cost as much as the change itself. */
function jsonOrNull(value: Prisma.InputJsonValue | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
