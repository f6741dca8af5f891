import { type Actor, agenciesOf, overseenProvincesOf } from '@/lib/domain/actor.ts';
import type { Figure } from '@/lib/domain/figure.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import type { SubmissionStatus } from '@/lib/domain/submission.ts';
import { type Db, db } from './client.ts';
import type { Result } from './consolidation.ts';
import { IN_SCOPE } from './in-scope.ts';
import { statusOf } from './known-on.ts';
import type { Period } from './periods.ts';

/**
 * The province's figures of a period by row id; empty until the first approval. Of a closed period they are those of the
 * newest version that was issued: a correction stands before what was frozen first.
 */
export async function listResults(period: Pick<Period, 'id'>, tx: Db = db()): Promise<Map<number, Result>> {
  const rows = await tx.$queryRaw<Result[]>`
    select r.row_id as "rowId", trim_scale(case when x.id is null then r.number else x.number end)::text as number,
      trim_scale(r.computed)::text as computed, r.override_id as "overrideId", r.answered, r.expected,
      case when x.detail is not null then x.detail when x.number is distinct from r.number and x.id is not null then null
        else r.detail end as detail
    from period_results r
    left join published_values x on x.row_id = r.row_id and x.report_id = (
      select id from published_reports where period_id = ${period.id} and content is not null order by version desc limit 1)
    where r.period_id = ${period.id}`;
  return new Map(rows.map((row) => [row.rowId, row]));
}

/** One agency's part of a row: the way down from the province's figure to the report, its sender and its day. */
export type ResultPart = {
  submissionId: number;
  agencyId: number;
  agencyName: string;
  agencyKind: string;
  agencyLevel: string;
  status: SubmissionStatus;
  answer: string | null;
  number: Figure | null;
  choice: string | null;
  text: string | null;
  note: string | null;
  submittedAt: Date | null;
  submittedBy: string | null;
};

/** Who has given what for a row; the answer itself only of approved reports. An agency sees its own part. */
export async function listResultParts(
  actor: Actor,
  period: Period,
  rowId: number,
  tx: Db = db(),
): Promise<ResultPart[]> {
  const all = overseenProvincesOf(actor).includes(period.provinceId);
  return tx.$queryRaw<ResultPart[]>`
    select s.id as "submissionId", a.id as "agencyId", a.name as "agencyName", a.kind as "agencyKind", a.level as "agencyLevel",
           s.status, v.answer,
           trim_scale(v.number)::text as number, v.choice, v.text, v.note,
           sent.submitted_at as "submittedAt", u.full_name as "submittedBy"
    from submissions s
    join agencies a on a.id = s.agency_id
    left join reported_values v on v.submission_id = s.id and v.row_id = ${rowId} and s.status = 'approved'
    left join lateral (
      select submitted_at, submitted_by_id from submission_versions x where x.submission_id = s.id order by number desc limit 1
    ) sent on true
    left join users u on u.id = sent.submitted_by_id
    join reporting_periods p on p.id = s.period_id and ${IN_SCOPE}
    where s.period_id = ${period.id} and (${all} or a.id = any(${agenciesOf(actor)}::int[]))
    order by a.id`;
}

/** Who has sent, from the submission table alone. */
export type Sending = {
  submissionId: number;
  agencyId: number;
  agencyName: string;
  agencyKind: string;
  agencyLevel: string;
  status: SubmissionStatus;
  /** The first sending, which decides whether it was late. */
  firstSentAt: Date | null;
  lastSentAt: Date | null;
};

export async function listSendings(actor: Actor, period: Period, tx: Db = db()): Promise<Sending[]> {
  const all = overseenProvincesOf(actor).includes(period.provinceId);
  return tx.$queryRaw<Sending[]>`
    select s.id as "submissionId", a.id as "agencyId", a.name as "agencyName", a.kind as "agencyKind", a.level as "agencyLevel",
           s.status, min(v.submitted_at) as "firstSentAt", max(v.submitted_at) as "lastSentAt"
    from submissions s join agencies a on a.id = s.agency_id join reporting_periods p on p.id = s.period_id and ${IN_SCOPE}
    left join submission_versions v on v.submission_id = s.id and v.withdrawn_at is null
    where s.period_id = ${period.id} and (${all} or a.id = any(${agenciesOf(actor)}::int[]))
    group by s.id, a.id order by a.id`;
}

export type SendingCount = { expected: number; sent: number; approved: number; returned: number };

/** How many have sent, or had by the end of an earlier day, per period of the provinces that the actor oversees. */
export async function countSendings(
  actor: Actor,
  { knownOn }: KnownOn = {},
  tx: Db = db(),
): Promise<Map<number, SendingCount>> {
  const rows = await tx.$queryRaw<(SendingCount & { periodId: number })[]>`
    select s.period_id as "periodId", count(*)::int as expected,
           count(*) filter (where st.status in ('submitted', 'approved'))::int as sent,
           count(*) filter (where st.status = 'approved')::int as approved,
           count(*) filter (where st.status = 'returned')::int as returned
    from submissions s join agencies a on a.id = s.agency_id join reporting_periods p on p.id = s.period_id and ${IN_SCOPE}
    cross join lateral (select ${statusOf(knownOn)} as status) st
    where p.province_id = any(${overseenProvincesOf(actor)}::int[])
    group by s.period_id`;
  return new Map(rows.map(({ periodId, ...count }) => [periodId, count]));
}
