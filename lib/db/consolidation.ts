import type { Answer } from '@/lib/domain/answer.ts';
import { consolidate, consolidateRatio, type JointPart, type Part } from '@/lib/domain/consolidation.ts';
import type { Figure } from '@/lib/domain/figure.ts';
import { type Answerer, type FormRow, isAskedOf } from '@/lib/domain/form.ts';
import { provinceFigures } from '@/lib/domain/province-figure.ts';
import type { ProvinceDetail } from '@/lib/domain/province-words.ts';
import { ratioScale } from '@/lib/domain/statistic.ts';
import type { SubmissionStatus } from '@/lib/domain/submission.ts';
import type { Db } from './client.ts';
import { formRows } from './forms.ts';
import { Prisma } from './generated/client.ts';
import { IN_SCOPE } from './in-scope.ts';
import { jointParts } from './joint-parts.ts';
import { overridesOf } from './overrides.ts';
import type { Period } from './periods.ts';
import { askTogether, type Question, question } from './rows-as-json.ts';

/** What the province's figure of one row is made of, and how many of those who owe it have given it. */
export type Result = {
  rowId: number;
  /** The province's figure: what Sở Nội vụ has set, else what the rule gives. Every page and target reads this one. */
  number: Figure | null;
  /** What the rule gives, also where something else was set. */
  computed: Figure | null;
  overrideId: number | null;
  detail: (ProvinceDetail & { numerator?: Figure; denominator?: Figure }) | null;
  answered: number;
  expected: number;
};

type Computed = Omit<Result, 'computed' | 'overrideId'>;
type OfForm = Pick<Period, 'id' | 'formVersionId'>;

/** Rebuilds a period's results from its approved reports and what was set. Those who change the same period wait for one another. */
export async function consolidatePeriod(tx: Db, period: OfForm): Promise<void> {
  await holdResults(tx, period.id);
  const results = await computeResults(tx, period);
  await tx.$executeRaw`
    insert into period_results (period_id, row_id, number, computed, override_id, detail, answered, expected, updated_at)
    select ${period.id}, r.row_id, r.number, r.computed, r.override_id, r.detail, r.answered, r.expected, cchc_now()
    from json_to_recordset(${JSON.stringify(results.map(toColumns))}::json)
      as r(row_id int, number numeric, computed numeric, override_id int, detail jsonb, answered int, expected int)
    on conflict (period_id, row_id) do update set
      number = excluded.number, computed = excluded.computed, override_id = excluded.override_id, detail = excluded.detail,
      answered = excluded.answered, expected = excluded.expected, updated_at = excluded.updated_at
    where (period_results.number, period_results.computed, period_results.override_id, period_results.detail,
        period_results.answered, period_results.expected)
      is distinct from (excluded.number, excluded.computed, excluded.override_id, excluded.detail, excluded.answered, excluded.expected)`;
}

/** Whoever writes the results of a period waits for whoever is at it; false once it is closed. */
export async function holdResults(tx: Db, periodId: number): Promise<boolean> {
  const rows = await tx.$queryRaw<{ open: boolean }[]>`
    select closed_at is null as open from reporting_periods where id = ${periodId} for update`;
  return rows[0]?.open === true;
}

/** After who owes the figures has changed: those periods that have results and are not closed. */
export async function consolidateOpenPeriods(tx: Db, which: WhichPeriods): Promise<void> {
  for (const period of await listOpenPeriods(tx, which)) await consolidatePeriod(tx, period);
}

/** All of a province, one alone, or every period there is. */
type WhichPeriods = { provinceId?: number; periodId?: number };

/**
 * The periods whose results follow from their reports, in the order in which they are held. A closed one is not among them,
 * it stays as it was frozen; nor is one in which nothing was ever approved or set, which has no results yet.
 */
export async function listOpenPeriods(
  tx: Db,
  { provinceId, periodId }: WhichPeriods,
): Promise<(OfForm & { name: string; provinceId: number })[]> {
  return tx.$queryRaw`
    select p.id, p.form_version_id as "formVersionId", p.name, p.province_id as "provinceId" from reporting_periods p
    where p.closed_at is null and p.province_id = coalesce(${provinceId}::int, p.province_id) and p.id = coalesce(${periodId}::int, p.id) and (
      exists (select 1 from period_results r where r.period_id = p.id)
      or exists (select 1 from submissions s where s.period_id = p.id and s.status = 'approved')
      or exists (select 1 from consolidation_overrides o where o.period_id = p.id and o.lifted_at is null))
    order by p.id`;
}

/** The results as they are stored, whatever was issued of the period since. */
export async function listStoredResults(tx: Db, period: Pick<Period, 'id'>): Promise<Map<number, Result>> {
  const rows = await tx.$queryRaw<Result[]>`
    select row_id as "rowId", trim_scale(number)::text as number, trim_scale(computed)::text as computed,
      override_id as "overrideId", detail, answered, expected
    from period_results where period_id = ${period.id} order by row_id`;
  return new Map(rows.map((row) => [row.rowId, row]));
}

/**
 * The results as they follow from the approved reports and what was set, whatever is stored. Numbers and choices come from
 * the database taken together; only words and the sides of ratios are asked of each agency.
 */
export async function computeResults(tx: Db, period: OfForm): Promise<Result[]> {
  const { rows, submissions, overrides } = await askTogether(tx, {
    rows: formRows(period.formVersionId),
    submissions: submissionsOf(period.id),
    overrides: overridesOf(period.id),
  });
  const asked = rows.filter((row) => row.type !== 'heading');
  const { answers, joint } = await askTogether(tx, {
    answers: approvedAnswersOf(period.id, answeredOneByOne(asked)),
    joint: jointParts(asked, submissions),
  });
  const reports = withAnswers(submissions, answers);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const computed = asked.map((row) =>
    row.consolidation === 'ratio'
      ? ratioOf(row, byId, (side) => partsOf(side, reports))
      : resultOf(row, row.type === 'text' ? partsOf(row, reports) : joint(row)),
  );
  return provinceFigures(rows, computed, overrides);
}

function toColumns({ rowId, overrideId, ...result }: Result) {
  return { row_id: rowId, override_id: overrideId, ...result };
}

function answeredOneByOne(rows: readonly FormRow[]): number[] {
  const sides = rows.flatMap((row) => [row.numeratorId ?? [], row.denominatorId ?? []].flat());
  const words = rows.filter((row) => row.type === 'text').map((row) => row.id);
  return [...new Set([...sides, ...words])];
}

export type ReportOf = {
  submissionId: number;
  agency: Answerer & { name: string };
  status: SubmissionStatus;
  answers: ReadonlyMap<number, Answer>;
};

/** The form and the reports of every agency in scope, with the answers of the approved ones. */
export async function readReports(tx: Db, period: OfForm): Promise<{ rows: FormRow[]; reports: ReportOf[] }> {
  const { rows, submissions, answers } = await askTogether(tx, {
    rows: formRows(period.formVersionId),
    submissions: submissionsOf(period.id),
    answers: approvedAnswersOf(period.id),
  });
  return { rows, reports: withAnswers(submissions, answers) };
}

/** What every agency that owes a row has said to it. */
export function partsOf(row: FormRow, reports: readonly ReportOf[]): Part[] {
  return reports
    .filter((report) => isAskedOf(row, report.agency))
    .map(({ agency, status, answers }) => ({ agencyId: agency.id, status, answer: answers.get(row.id) ?? null }));
}

function withAnswers(submissions: readonly Omit<ReportOf, 'answers'>[], answers: AnswersByReport): ReportOf[] {
  return submissions.map((one) => ({ ...one, answers: answers.get(one.submissionId) ?? new Map() }));
}

/** Scope is the cut-off day's: an agency that was drafted ahead and ended before it owes nothing. */
function submissionsOf(periodId: number): Question<Omit<ReportOf, 'answers'>[]> {
  return question(
    Prisma.sql`
    select s.id as "submissionId", s.status, json_build_object('id', a.id, 'kind', a.kind, 'level', a.level, 'name', a.name) as agency
    from submissions s join agencies a on a.id = s.agency_id join reporting_periods p on p.id = s.period_id
    where s.period_id = ${periodId} and ${IN_SCOPE} order by a.id`,
    (rows: Omit<ReportOf, 'answers'>[]) => rows,
  );
}

type AnswersByReport = ReadonlyMap<number, ReadonlyMap<number, Answer>>;
type Packed = [rowId: number, kind: Answer['kind'], number: Figure | null, choice: string | null, text: string | null];

/**
 * To these rows, or to all. One row a report: ten thousand answers read one by one would cost ten times as much; each
 * report's by its key, never by passing over all values that there are. Without notes and reasons, which add nothing.
 */
function approvedAnswersOf(periodId: number, rowIds: readonly number[] | null = null): Question<AnswersByReport> {
  return question(
    Prisma.sql`
    select s.id as "submissionId", coalesce((
      select json_agg(json_build_array(v.row_id, v.answer, trim_scale(v.number)::text, v.choice, v.text))
      from reported_values v
      where v.submission_id = s.id and (${rowIds}::int[] is null or v.row_id = any(${rowIds}::int[]))), '[]') as answers
    from submissions s
    where s.period_id = ${periodId} and s.status = 'approved' and cardinality(${rowIds}::int[]) is distinct from 0`,
    (reports: { submissionId: number; answers: Packed[] }[]) =>
      new Map(reports.map(({ submissionId, answers }) => [submissionId, new Map(answers.map(unpack))])),
  );
}

function unpack([rowId, kind, number, choice, text]: Packed): [number, Answer] {
  return [rowId, { kind, number, choice, text, note: null, reason: null, promisedOn: null }];
}

function resultOf(row: FormRow, parts: readonly (Part | JointPart)[]): Computed {
  const { number, counts, texts, answered, expected } = consolidate(row, parts);
  const detail = counts ? { counts } : texts ? { texts } : null;
  return { rowId: row.id, number, detail, answered, expected };
}

function ratioOf(row: FormRow, rows: ReadonlyMap<number, FormRow>, parts: (row: FormRow) => Part[]): Computed {
  const side = (id: number | null) => {
    const found = rows.get(id ?? -1);
    return found ? parts(found) : [];
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
