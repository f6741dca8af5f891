import { staffProvincesOf } from '@/lib/domain/account.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { Audience, Channel } from '@/lib/domain/reminder.ts';
import type { DropReason, MailFault, ReminderState, ReminderTimes } from '@/lib/domain/reminder-state.ts';
import { type Db, db } from './client.ts';
import { Prisma } from './generated/client.ts';

export type LoggedReminder = ReminderTimes & {
  id: number;
  plannedFor: Day;
  plannedBy: string | null;
  channel: Channel;
  audience: Audience;
  recipient: string;
  agencyName: string;
  periodName: string;
  attempts: number;
  failure: MailFault | null;
  dropReason: DropReason | null;
};

export type LogFilter = { periodId: number | null; state: ReminderState | undefined; channel: Channel | undefined };

/** At most this many lines stand on one page; the filters narrow further. */
export const LOG_SHOWN = 300;

/** What was planned, sent, failed and read in the provinces that the actor is staff of, newest first. */
export async function listReminderLog(actor: Actor, filter: LogFilter, tx: Db = db()): Promise<LoggedReminder[]> {
  return tx.$queryRaw<LoggedReminder[]>`
    select r.id, r.planned_for::text as "plannedFor", b.full_name as "plannedBy", r.channel, r.audience,
      u.full_name as recipient, a.name as "agencyName", p.name as "periodName", n.attempts, r.failure,
      r.drop_reason as "dropReason", r.sent_at as "sentAt", r.failed_at as "failedAt", r.read_at as "readAt",
      r.dropped_at as "droppedAt"
    from reminders r
    join reminder_notices n on n.id = r.notice_id
    join users u on u.id = r.recipient_id
    left join users b on b.id = n.planned_by_id
    join submissions s on s.id = r.submission_id
    join agencies a on a.id = s.agency_id
    join reporting_periods p on p.id = r.period_id
    where p.province_id = any(${staffProvincesOf(actor)}::int[]) and ${whereOf(filter)}
    order by r.id desc limit ${LOG_SHOWN}`;
}

function whereOf({ periodId, state, channel }: LogFilter): Prisma.Sql {
  const conditions = [Prisma.sql`true`];
  if (periodId !== null) conditions.push(Prisma.sql`r.period_id = ${periodId}`);
  if (channel) conditions.push(Prisma.sql`r.channel = ${channel}`);
  if (state) conditions.push(IN_STATE[state]);
  return Prisma.join(conditions, ' and ');
}

/** As `reminderState` tells them apart. */
const IN_STATE: Record<ReminderState, Prisma.Sql> = {
  dropped: Prisma.sql`r.dropped_at is not null`,
  read: Prisma.sql`r.dropped_at is null and r.read_at is not null`,
  sent: Prisma.sql`r.dropped_at is null and r.read_at is null and r.sent_at is not null`,
  failed: Prisma.sql`r.dropped_at is null and r.read_at is null and r.sent_at is null and r.failed_at is not null`,
  planned: Prisma.sql`r.dropped_at is null and r.read_at is null and r.sent_at is null and r.failed_at is null`,
};
