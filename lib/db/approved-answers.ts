import { type Actor, agenciesOf, overseenProvincesOf } from '@/lib/domain/actor.ts';
import type { Answer } from '@/lib/domain/answer.ts';
import { type Db, db } from './client.ts';
import { IN_SCOPE } from './in-scope.ts';
import type { Period } from './periods.ts';

export type ApprovedAnswer = Answer & { submissionId: number; agencyId: number; rowId: number };

/** After this place in the order of reports and rows, at most so many. */
export type AnswersPart = { after: readonly number[] | null; most: number };

/** What agencies answered in their approved reports of a period; an agency sees its own. */
export async function listApprovedAnswers(
  actor: Actor,
  period: Pick<Period, 'id' | 'provinceId'>,
  { after, most }: AnswersPart,
  tx: Db = db(),
): Promise<ApprovedAnswer[]> {
  const all = overseenProvincesOf(actor).includes(period.provinceId);
  const [submissionId = 0, rowId = 0] = after ?? [];
  return tx.$queryRaw<ApprovedAnswer[]>`
    select s.id as "submissionId", a.id as "agencyId", v.row_id as "rowId", v.answer as kind, trim_scale(v.number)::text as number,
      v.choice, v.text, v.note, v.reason, v.promised_on::text as "promisedOn"
    from submissions s
    join agencies a on a.id = s.agency_id
    join reporting_periods p on p.id = s.period_id and ${IN_SCOPE}
    join reported_values v on v.submission_id = s.id
    where s.period_id = ${period.id} and s.status = 'approved' and (${all} or a.id = any(${agenciesOf(actor)}::int[]))
      and (s.id, v.row_id) > (${submissionId}::int, ${rowId}::int)
    order by s.id, v.row_id limit ${most}::int`;
}
