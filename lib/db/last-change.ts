import { type Db, db } from './client.ts';

export type LastChange = { by: string | null; at: Date };

/** Who emptied a row of a report last: an emptied row keeps nothing of it, the journal does. */
export function findLastClearing(submissionId: number, rowId: number, tx: Db = db()): Promise<LastChange | null> {
  return newest(tx.$queryRaw<LastChange[]>`
    select u.full_name as by, e.at from audit_events e left join users u on u.id = e.actor_id
    where e.subject_type = 'submission' and e.subject_id = ${String(submissionId)} and e.action = 'submission.saved'
      and e.after->'cleared' @> to_jsonb(${rowId}::int)
    order by e.id desc limit 1`);
}

/** Who changed a field of a report's head last. */
export function findLastHeadChange(submissionId: number, field: string, tx: Db = db()): Promise<LastChange | null> {
  return newest(tx.$queryRaw<LastChange[]>`
    select u.full_name as by, e.at from audit_events e left join users u on u.id = e.actor_id
    where e.subject_type = 'submission' and e.subject_id = ${String(submissionId)} and e.action = 'submission.saved'
      and jsonb_exists(e.after->'head', ${field})
    order by e.id desc limit 1`);
}

async function newest(rows: Promise<LastChange[]>): Promise<LastChange | null> {
  return (await rows)[0] ?? null;
}
