import { staffProvincesOf } from '@/lib/domain/account.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { MailFault } from '@/lib/domain/reminder-state.ts';
import { type Db, db } from './client.ts';

/** How the daily run and the letters of a province stand, by the database's clock. */
export type ReminderHealth = {
  provinceId: number;
  provinceName: string;
  now: Date;
  lastRunOn: Day | null;
  lastRanAt: Date | null;
  owed: number | null;
  notices: number | null;
  letters: number | null;
  /** Letters that were tried and have not gone out, why the newest did not, and since when. */
  stuck: number;
  fault: MailFault | null;
  stuckSince: Date | null;
};

/** Of the provinces that the actor is staff of. */
export async function listReminderHealth(actor: Actor, tx: Db = db()): Promise<ReminderHealth[]> {
  return tx.$queryRaw<ReminderHealth[]>`
    select v.id as "provinceId", v.name as "provinceName", cchc_now() as now,
      run.day::text as "lastRunOn", run.ran_at as "lastRanAt", run.owed, run.notices, run.letters,
      coalesce(stuck.count, 0)::int as stuck, stuck.fault, stuck.since as "stuckSince"
    from provinces v
    left join lateral (select * from reminder_runs where province_id = v.id order by day desc limit 1) run on true
    left join lateral (
      select count(distinct r.notice_id) as count, (array_agg(r.failure order by r.failed_at desc))[1] as fault,
        min(n.planned_at) as since
      from reminders r join reminder_notices n on n.id = r.notice_id join reporting_periods p on p.id = r.period_id
      where r.channel = 'e-mail' and r.sent_at is null and r.dropped_at is null and r.failed_at is not null
        and p.province_id = v.id
    ) stuck on true
    where v.id = any(${staffProvincesOf(actor)}::int[]) order by v.id`;
}

/** Agencies that owe a report in a running period and have no focal point who could be reminded. */
export async function listUnreachable(actor: Actor, tx: Db = db()): Promise<{ id: number; name: string }[]> {
  return tx.$queryRaw<{ id: number; name: string }[]>`
    select distinct a.id, a.name collate "vi-x-icu" as name
    from submissions s join agencies a on a.id = s.agency_id join reporting_periods p on p.id = s.period_id
    where p.province_id = any(${staffProvincesOf(actor)}::int[]) and s.status in ('draft', 'returned')
      and p.closed_at is null and cchc_today() between p.starts_on and p.locks_on - 1
      and not exists (
        select 1 from user_roles r join users u on u.id = r.user_id and u.disabled_at is null
        where r.agency_id = a.id and r.role = 'focal-point'
          and coalesce(r.valid_from <= cchc_today(), true) and coalesce(r.valid_to >= cchc_today(), true))
    order by 2`;
}
