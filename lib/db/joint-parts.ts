import { type Answer, NIL } from '@/lib/domain/answer.ts';
import type { JointPart } from '@/lib/domain/consolidation.ts';
import type { Figure } from '@/lib/domain/figure.ts';
import { type Answerer, type FormRow, isAskedOf } from '@/lib/domain/form.ts';
import type { SubmissionStatus } from '@/lib/domain/submission.ts';
import { Prisma } from './generated/client.ts';
import { type Question, question } from './rows-as-json.ts';

/** An agency's report in a period. */
type Reporting = { submissionId: number; status: SubmissionStatus; agency: Answerer };

/** Agencies that are asked for the same rows are one group: within it, like answers to a row are one part. */
export function jointParts(
  rows: readonly FormRow[],
  reports: readonly Reporting[],
): Question<(row: FormRow) => JointPart[]> {
  const groups = groupByRowsAsked(rows, reports);
  return question(countAnswers(groups), (answers: CountedAnswer[]) => {
    const counted = new Map<string, CountedAnswer[]>();
    for (const one of answers) {
      const key = `${one.rowId} ${one.group}`;
      counted.set(key, [...(counted.get(key) ?? []), one]);
    }
    return (row) =>
      groups.flatMap((group, index) => {
        if (!group.rowIds.has(row.id)) return [];
        const answered = counted.get(`${row.id} ${index}`) ?? [];
        const silent = group.reports.length - answered.reduce((total, one) => total + one.agencies, 0);
        return [...answered.map(toJointPart), { agencies: silent, status: null, answer: null }];
      });
  });
}

type Group = { rowIds: ReadonlySet<number>; reports: Reporting[] };

function groupByRowsAsked(rows: readonly FormRow[], reports: readonly Reporting[]): Group[] {
  const groups = new Map<string, Group>();
  for (const alike of groupAlike(rows, reports)) {
    const rowIds = rows.filter((row) => isAskedOf(row, alike.agency)).map((row) => row.id);
    const key = rowIds.join(' ');
    const group = groups.get(key) ?? { rowIds: new Set(rowIds), reports: [] };
    group.reports.push(...alike.reports);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Agencies that no row names are asked alike where they are of one kind and level: a form is held against one of them. */
function groupAlike(
  rows: readonly FormRow[],
  reports: readonly Reporting[],
): { agency: Answerer; reports: Reporting[] }[] {
  const named = new Set(rows.flatMap((row) => [row.ownerAgencyId, ...(row.answeredBy?.members ?? [])]));
  const groups = new Map<string, { agency: Answerer; reports: Reporting[] }>();
  for (const report of reports) {
    const { id, kind, level } = report.agency;
    const key = JSON.stringify(named.has(id) ? id : [kind, level]);
    const group = groups.get(key) ?? { agency: report.agency, reports: [] };
    group.reports.push(report);
    groups.set(key, group);
  }
  return [...groups.values()];
}

type CountedAnswer = {
  rowId: number;
  group: number;
  kind: Answer['kind'];
  choice: string | null;
  number: Figure | null;
  agencies: number;
};

/** Each report's values by their key, never by passing over all that there are. */
function countAnswers(groups: readonly Group[]): Prisma.Sql {
  const approved = groups.flatMap(({ reports }, group) =>
    reports.flatMap(({ submissionId, status }) => (status === 'approved' ? [{ submissionId, group }] : [])),
  );
  return Prisma.sql`
    select v.row_id as "rowId", r.group_id as group, v.answer as kind, v.choice, trim_scale(sum(v.number))::text as number,
      count(*)::int as agencies
    from unnest(${approved.map((one) => one.submissionId)}::int[], ${approved.map((one) => one.group)}::int[])
      as r(submission_id, group_id)
    cross join lateral (
      select row_id, answer, choice, number from reported_values where submission_id = r.submission_id offset 0) v
    group by v.row_id, r.group_id, v.answer, v.choice`;
}

function toJointPart({ kind, choice, number, agencies }: CountedAnswer): JointPart {
  return { agencies, status: 'approved', answer: { ...NIL, kind, choice, number } };
}
