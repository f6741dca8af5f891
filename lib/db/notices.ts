import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { Audience } from '@/lib/domain/reminder.ts';
import type { WritingDays } from '@/lib/domain/reporting-period.ts';
import type { SubmissionStatus } from '@/lib/domain/submission.ts';
import { type Db, db } from './client.ts';

export type NoticeLine = {
  submissionId: number;
  status: SubmissionStatus;
  audience: Audience;
  agencyId: number;
  agencyName: string;
  period: WritingDays & { id: number; name: string };
};

/** lời nhắc: what a person was reminded of on a day, with how each report stands now. */
export type Notice = {
  id: number;
  plannedFor: Day;
  plannedAt: Date;
  /** null: the daily run. */
  plannedBy: string | null;
  readAt: Date | null;
  lines: NoticeLine[];
};

/** Older notices say nothing that is still of use; the log keeps them. */
const DAYS_SHOWN = 30;

/** A person's own notices, newest first; nobody reads another's. */
export async function listNotices(actor: Actor, tx: Db = db()): Promise<Notice[]> {
  const rows = await tx.$queryRaw<(Omit<Notice, 'lines'> & { lines: RawLine[] })[]>`
    select n.id, n.planned_for::text as "plannedFor", n.planned_at as "plannedAt", u.full_name as "plannedBy",
      min(r.read_at) as "readAt",
      json_agg(json_build_object('submissionId', s.id, 'status', s.status, 'audience', r.audience,
        'agencyId', a.id, 'agencyName', a.name,
        'period', json_build_object('id', p.id, 'name', p.name, 'startsOn', p.starts_on, 'cutOffOn', p.cut_off_on,
          'dueOn', p.due_on, 'ministryDueOn', p.ministry_due_on, 'locksOn', p.locks_on, 'closedAt', p.closed_at,
          'reopenedUntil', (select o.until from submission_reopenings o where o.submission_id = s.id and o.ended_at is null)))
        order by p.due_on, a.name collate "vi-x-icu") as lines
    from reminder_notices n
    join reminders r on r.notice_id = n.id and r.channel = 'in-app'
    join submissions s on s.id = r.submission_id
    join agencies a on a.id = s.agency_id
    join reporting_periods p on p.id = s.period_id
    left join users u on u.id = n.planned_by_id
    where n.recipient_id = ${actor.userId} and n.planned_for > cchc_today() - ${DAYS_SHOWN}::int
    group by n.id, u.id order by n.planned_for desc`;
  return rows.map((row) => ({ ...row, lines: row.lines.map(toLine) }));
}

/** For the bell: notices not read yet that speak of a report which is still in its agency's hands, and handovers not seen. */
export async function countUnread(actor: Actor, tx: Db = db()): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    select (
      select count(*) from reminder_notices n
      where n.recipient_id = ${actor.userId} and n.planned_for > cchc_today() - ${DAYS_SHOWN}::int and exists (
        select 1 from reminders r join submissions s on s.id = r.submission_id and s.status in ('draft', 'returned')
        where r.notice_id = n.id and r.channel = 'in-app' and r.read_at is null)
    )::int + (
      select count(*) from account_handovers h
      where h.to_id = ${actor.userId} and h.seen_at is null and h.cancelled_at is null
    )::int as count`;
  return rows[0]?.count ?? 0;
}

/** False when the notice is not this person's. */
export async function markNoticeRead(tx: Db, actor: Actor, noticeId: number): Promise<boolean> {
  const found = await tx.reminderNotice.count({ where: { id: noticeId, recipientId: actor.userId } });
  if (found === 0) return false;
  await tx.$executeRaw`
    update reminders set read_at = cchc_now() where notice_id = ${noticeId} and channel = 'in-app' and read_at is null`;
  return true;
}

type RawLine = Omit<NoticeLine, 'period'> & {
  period: Omit<NoticeLine['period'], 'closedAt'> & { closedAt: string | null };
};

function toLine({ period, ...line }: RawLine): NoticeLine {
  return { ...line, period: { ...period, closedAt: period.closedAt === null ? null : new Date(period.closedAt) } };
}
