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
  await tx.auditEvent.create({
    data: {
      provinceId: event.provinceId ?? null,
      actorId: actor?.userId ?? null,
      action: event.action,
      subjectType: event.subject,
      subjectId: String(event.subjectId),
      ...(event.before === undefined ? {} : { before: event.before }),
      ...(event.after === undefined ? {} : { after: event.after }),
      reason: event.reason ?? null,
    },
  });
}
