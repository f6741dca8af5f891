import type { Day } from '@/lib/domain/calendar.ts';
import type { Letter, LetterLine } from '@/lib/domain/letter.ts';
import type { DropReason, MailFault } from '@/lib/domain/reminder-state.ts';
import type { WritingDays } from '@/lib/domain/reporting-period.ts';
import { type Db, db } from './client.ts';

/** Notices with a letter that has not gone out, oldest first, each with its name in the queue; a refused address rests for the day. */
export async function listOpenLetters(tx: Db = db()): Promise<{ noticeId: number; letterId: string }[]> {
  return tx.$queryRaw<{ noticeId: number; letterId: string }[]>`
    select n.id as "noticeId", n.letter_id::text as "letterId" from reminder_notices n
    where exists (select 1 from reminders r
      where r.notice_id = n.id and r.channel = 'e-mail' and r.sent_at is null and r.dropped_at is null
        and not (coalesce(r.failure, '') = 'refused' and (r.failed_at at time zone 'Asia/Ho_Chi_Minh')::date >= cchc_today()))
    order by n.id limit 2000`;
}

/** The letter with what it still has to say, its row held; null when there is nothing left to send. */
export async function lockLetter(tx: Db, noticeId: number): Promise<Letter | null> {
  await tx.$queryRaw`select id from reminder_notices where id = ${noticeId} for update`;
  const rows = await tx.$queryRaw<Row[]>`
    select n.id as "noticeId", n.letter_id::text as "letterId", n.recipient_id as "recipientId",
      u.full_name as "recipientName", case when u.disabled_at is null then u.email end as address,
      exists (select 1 from reminders x where x.submission_id = r.submission_id and x.recipient_id = r.recipient_id
        and x.channel = 'e-mail' and x.planned_for > r.planned_for) as superseded,
      r.id as "reminderId", r.audience, s.id as "submissionId", s.status, a.id as "agencyId", a.name as "agencyName",
      p.province_id as "provinceId", v.name as "provinceName", p.id as "periodId", p.name as "periodName",
      p.starts_on::text as "startsOn", p.cut_off_on::text as "cutOffOn", p.due_on::text as "dueOn",
      p.ministry_due_on::text as "ministryDueOn", p.locks_on::text as "locksOn", p.closed_at as "closedAt",
      (select o.until::text from submission_reopenings o where o.submission_id = s.id and o.ended_at is null) as "reopenedUntil"
    from reminder_notices n
    join users u on u.id = n.recipient_id
    join reminders r on r.notice_id = n.id and r.channel = 'e-mail' and r.sent_at is null and r.dropped_at is null
    join submissions s on s.id = r.submission_id
    join agencies a on a.id = s.agency_id
    join reporting_periods p on p.id = s.period_id
    join provinces v on v.id = p.province_id
    where n.id = ${noticeId} order by p.due_on, a.name collate "vi-x-icu"`;
  const [first] = rows;
  if (!first) return null;
  const { letterId, recipientId, recipientName, address, provinceId, provinceName } = first;
  return {
    ...{ noticeId, letterId, recipientId, recipientName, address, provinceId, provinceName },
    lines: rows.map(toLine),
  };
}

/**
 * The letter goes out now, by us: false while somebody else is at it, and when this person has had another today (the
 * database holds that line too). Whoever died over it is succeeded after ten minutes.
 */
export async function claimLetter(tx: Db, letter: Letter, today: Day): Promise<boolean> {
  await tx.$queryRaw`select id from users where id = ${letter.recipientId} for update`;
  const claimed = await tx.$executeRaw`
    update reminder_notices n set mailed_on = ${today}::date, claimed_at = cchc_now(), attempts = attempts + 1
    where id = ${letter.noticeId} and coalesce(claimed_at < cchc_now() - interval '10 minutes', true) and not exists (
      select 1 from reminder_notices m
      where m.recipient_id = n.recipient_id and m.id <> n.id and m.mailed_on = ${today}::date)`;
  return claimed === 1;
}

export async function markLetterSent(tx: Db, reminderIds: readonly number[]): Promise<void> {
  await tx.$executeRaw`update reminders set sent_at = cchc_now() where id = any(${[...reminderIds]}::int[])`;
}

export async function markLetterFailed(
  tx: Db,
  noticeId: number,
  reminderIds: readonly number[],
  fault: MailFault,
): Promise<void> {
  await tx.$executeRaw`
    update reminders set failed_at = cchc_now(), failure = ${fault} where id = any(${[...reminderIds]}::int[])`;
  await tx.$executeRaw`update reminder_notices set mailed_on = null, claimed_at = null where id = ${noticeId}`;
}

export async function dropReminders(tx: Db, reminderIds: readonly number[], reason: DropReason): Promise<void> {
  if (reminderIds.length === 0) return;
  await tx.$executeRaw`
    update reminders set dropped_at = cchc_now(), drop_reason = ${reason} where id = any(${[...reminderIds]}::int[])`;
}

type Row = Omit<Letter, 'lines'> & Omit<LetterLine, 'period'> & WritingDays & { periodId: number; periodName: string };

function toLine(row: Row): LetterLine {
  const { reminderId, submissionId, status, audience, agencyId, agencyName, superseded } = row;
  const { startsOn, cutOffOn, dueOn, ministryDueOn, locksOn, closedAt, reopenedUntil = null } = row;
  return {
    ...{ reminderId, submissionId, status, audience, agencyId, agencyName, superseded },
    period: {
      ...{ id: row.periodId, name: row.periodName },
      ...{ startsOn, cutOffOn, dueOn, ministryDueOn, locksOn, closedAt, reopenedUntil },
    },
  };
}
