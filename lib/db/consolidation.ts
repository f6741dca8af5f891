import type { Answer } from '@/lib/domain/answer.ts';
import { consolidate, consolidateRatio, type Part } from '@/lib/domain/consolidation.ts';
import type { Figure } from '@/lib/domain/figure.ts';
import { type Answerer, type FormRow, isAskedOf } from '@/lib/domain/form.ts';
import { ratioScale } from '@/lib/domain/statistic.ts';
import type { SubmissionStatus } from '@/lib/domain/submission.ts';
import type { Db } from './client.ts';
import { listFormRows } from './forms.ts';
import type { Period } from './periods.ts';

/** What the province's figure of one row is made of, and how many of those who owe it have given it. */
export type Result = {
  rowId: number;
  number: Figure | null;
  detail: {
    counts?: Record<string, number>;
    texts?: { agencyId: number; text: string }[];
    numerator?: Figure;
    denominator?: Figure;
  } | null;
  answered: number;
  expected: number;
};

/** Rebuilds a period's results from its approved reports. Those who change the same period wait for one another. */
export async function consolidatePeriod(tx: Db, period: Pick<Period, 'id' | 'formVersionId'>): Promise<void> {
  await tx.$queryRaw`select id from reporting_periods where id = ${period.id} for update`;
  const results = await computeResults(tx, period);
  await tx.$executeRaw`
    insert into period_results (period_id, row_id, number, detail, answered, expected, updated_at)
    select ${period.id}, r.row_id, r.number, r.detail, r.answered, r.expected, cchc_now()
    from unnest(
      ${results.map((r) => r.rowId)}::int[], ${results.map((r) => r.number)}::numeric[],
      ${results.map((r) => (r.detail === null ? null : JSON.stringify(r.detail)))}::jsonb[],
      ${results.map((r) => r.answered)}::int[], ${results.map((r) => r.expected)}::int[]
    ) as r(row_id, number, detail, answered, expected)
    on conflict (period_id, row_id) do update set
      number = excluded.number, detail = excluded.detail, answered = excluded.answered,
      expected = excluded.expected, updated_at = excluded.updated_at`;
}

/** The results as they follow from the approved reports, whatever is stored. */
export async function computeResults(tx: Db, period: Pick<Period, 'id' | 'formVersionId'>): Promise<Result[]> {
  const rows = await listFormRows(period.formVersionId, tx);
  const reports = await listReportsOf(tx, period.id);
  const partsOf = (row: FormRow): Part[] =>
    reports
      .filter((report) => isAskedOf(row, report.agency))
      .map(({ agency, status, answers }) => ({ agencyId: agency.id, status, answer: answers.get(row.id) ?? null }));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rows.filter((row) => row.type !== 'heading').map((row) => resultOf(row, byId, partsOf));
}

type ReportOf = { agency: Answerer; status: SubmissionStatus; answers: ReadonlyMap<number, Answer> };

async function listReportsOf(tx: Db, periodId: number): Promise<ReportOf[]> {
  const submissions = await tx.submission.findMany({
    where: { periodId },
    select: { id: true, status: true, agency: { select: { id: true, kind: true, level: true } } },
  });
  const answers = await listApprovedAnswers(tx, periodId);
  return submissions.map(({ id, status, agency }) => ({
    agency,
    status: status as SubmissionStatus,
    answers: answers.get(id) ?? new Map(),
  }));
}

async function listApprovedAnswers(tx: Db, periodId: number): Promise<Map<number, Map<number, Answer>>> {
  const rows = await tx.$queryRaw<(Answer & { submissionId: number; rowId: number })[]>`
    select v.submission_id as "submissionId", v.row_id as "rowId", v.answer as kind, trim_scale(v.number)::text as number,
           v.choice, v.text, v.note, v.reason, null as "promisedOn"
    from reported_values v join submissions s on s.id = v.submission_id
    where s.period_id = ${periodId} and s.status = 'approved'`;
  const bySubmission = new Map<number, Map<number, Answer>>();
  for (const { submissionId, rowId, ...answer } of rows) {
    const answers = bySubmission.get(submissionId) ?? new Map<number, Answer>();
    bySubmission.set(submissionId, answers.set(rowId, answer));
  }
  return bySubmission;
}

function resultOf(row: FormRow, rows: ReadonlyMap<number, FormRow>, partsOf: (row: FormRow) => Part[]): Result {
  if (row.consolidation === 'ratio') return ratioOf(row, rows, partsOf);
  const { number, counts, texts, answered, expected } = consolidate(row, partsOf(row));
  const detail = counts ? { counts } : texts ? { texts } : null;
  return { rowId: row.id, number, detail, answered, expected };
}

function ratioOf(row: FormRow, rows: ReadonlyMap<number, FormRow>, partsOf: (row: FormRow) => Part[]): Result {
  const side = (id: number | null) => {
    const found = rows.get(id ?? -1);
    return found ? partsOf(found) : [];
  };
  const { number, numerator, denominator, answered, expected } = consolidateRatio(
    side(row.numeratorId),
    side(row.denominatorId),
    ratioScale(row),
  );
  const detail = numerator !== null && denominator !== null ? { numerator, denominator } : null;
  // numeric(24,6) holds six decimals; the exact quotient stays in its two sums.
  return { rowId: row.id, number, detail, answered, expected };
}
