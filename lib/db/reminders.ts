import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { ReminderRule } from '@/lib/domain/reminder.ts';
import type { PlannedNotice } from '@/lib/domain/reminder-plan.ts';
import type { Db } from './client.ts';

export type NewNotices = {
  day: Day;
  /** null: the daily run. */
  plannedById: number | null;
  notices: readonly PlannedNotice[];
  /** Who gets a letter beside the notice in the application. */
  byLetter: ReadonlySet<number>;
};

/** Plans reminders; answers the ids of the notices made. Who has one for the day already gets no second. */
export async function insertNotices(tx: Db, { day, plannedById, notices, byLetter }: NewNotices): Promise<number[]> {
  if (notices.length === 0) return [];
  const made = await tx.$queryRaw<{ id: number; recipientId: number }[]>`
    insert into reminder_notices (recipient_id, planned_for, planned_at, planned_by_id)
    select r, ${day}::date, cchc_now(), ${plannedById} from unnest(${notices.map((one) => one.recipientId)}::int[]) r
    on conflict (recipient_id, planned_for) do nothing returning id, recipient_id as "recipientId"`;
  const ids = new Map(made.map((one) => [one.recipientId, one.id]));
  const rows = notices.flatMap(({ recipientId, reminders }) => {
    const noticeId = ids.get(recipientId);
    if (noticeId === undefined) return [];
    const channels = byLetter.has(recipientId) ? ['in-app', 'e-mail'] : ['in-app'];
    return reminders.flatMap((reminder) =>
      channels.map((channel) => ({
        notice_id: noticeId,
        recipient_id: recipientId,
        submission_id: reminder.submissionId,
        period_id: reminder.periodId,
        audience: reminder.audience,
        channel,
      })),
    );
  });
  await tx.$executeRaw`
    insert into reminders (notice_id, recipient_id, submission_id, period_id, audience, channel, planned_for, sent_at)
    select notice_id, recipient_id, submission_id, period_id, audience, channel, ${day}::date,
      case channel when 'in-app' then cchc_now() end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(notice_id int, recipient_id int, submission_id int, period_id int, audience text, channel text)`;
  return made.map((one) => one.id);
}

/** The accounts among these that are open and have an address at all. */
export async function listAddresses(tx: Db, userIds: readonly number[]): Promise<Map<number, string>> {
  const rows = await tx.user.findMany({
    where: { id: { in: [...userIds] }, disabledAt: null, email: { not: null } },
    select: { id: true, email: true },
  });
  return new Map(rows.flatMap((row) => (row.email === null ? [] : [[row.id, row.email] as const])));
}

/** Writes a province's own rule over the version that was read (0: it had none); false when somebody was faster. */
export async function saveReminderRule(
  tx: Db,
  actor: Actor,
  provinceId: number,
  rule: ReminderRule,
  seenVersion: number,
): Promise<boolean> {
  const saved = await tx.$executeRaw`
    insert into reminder_rules as r (province_id, audience, days, daily_from, updated_by_id, updated_at)
    select ${provinceId}, ${rule.audience}, ${[...rule.days]}::int[], ${rule.dailyFrom}::int, ${actor.userId}, cchc_now()
    where ${seenVersion} = coalesce(
      (select version from reminder_rules where province_id = ${provinceId} and audience = ${rule.audience}), 0)
    on conflict (province_id, audience) do update set days = excluded.days, daily_from = excluded.daily_from,
      updated_by_id = excluded.updated_by_id, updated_at = excluded.updated_at, version = r.version + 1
      where r.version = ${seenVersion}`;
  return saved === 1;
}
