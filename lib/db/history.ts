import type { EventAction, EventSubject } from '@/lib/domain/event.ts';
import { type Db, db } from './client.ts';

/** What one person did once, or several times on end on one day: a sheet that saves itself is one line of the journal. */
export type HistoryLine = {
  id: string;
  /** The last time. */
  at: Date;
  /** The first time. */
  since: Date;
  times: number;
  who: string | null;
  action: EventAction;
  reason: string | null;
};

/** What happened to a thing, newest first. The caller has already found the thing within its scope. */
export async function listHistory(subject: EventSubject, subjectId: number, tx: Db = db()): Promise<HistoryLine[]> {
  return tx.$queryRaw<HistoryLine[]>`
    select max(e.id)::text as id, max(e.at) as at, min(e.at) as since, count(*)::int as times,
      u.full_name as who, e.action, e.reason
    from (
      select *, row_number() over (order by id)
        - row_number() over (partition by actor_id, action, reason, (at at time zone 'Asia/Ho_Chi_Minh')::date order by id) as run
      from audit_events where subject_type = ${subject} and subject_id = ${String(subjectId)}
    ) e left join users u on u.id = e.actor_id
    group by e.actor_id, u.full_name, e.action, e.reason, (e.at at time zone 'Asia/Ho_Chi_Minh')::date, e.run
    order by max(e.id) desc limit 200`;
}
