import { type Actor, agenciesOf, overseenProvincesOf } from '@/lib/domain/actor.ts';
import type { AgencyLevel } from '@/lib/domain/agency.ts';
import type { Answer } from '@/lib/domain/answer.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { type FormRow, isAskedOf } from '@/lib/domain/form.ts';
import { type Indicator, versionOn } from '@/lib/domain/indicator.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import type { AskedPart, Measure, PeriodParts, Side } from '@/lib/domain/part-series.ts';
import { periodBehind, type SourcedFigure } from '@/lib/domain/sourced-figure.ts';
import { ratioScale } from '@/lib/domain/statistic.ts';
import type { SubmissionStatus } from '@/lib/domain/submission.ts';
import { type Db, db } from './client.ts';
import { listFormRows } from './forms.ts';
import { Prisma } from './generated/client.ts';
import { IN_SCOPE } from './in-scope.ts';
import { stoodApproved } from './known-on.ts';

/** A figure with the agencies' answers behind it. */
export type FigureParts = PeriodParts & { figure: SourcedFigure };

/**
 * What each agency answered to the rows behind some figures of one indicator, by figure; only approved answers. Whoever
 * oversees the province sees all agencies, an agency its own (domain, "Who sees what"). Rows that are chosen or written in
 * words have no parts to draw. `knownOn`: from the versions that stood approved when that day was over.
 */
export async function listFigureParts(
  actor: Actor,
  { indicator, provinceId, knownOn }: KnownOn & { indicator: Indicator; provinceId: number },
  figures: readonly SourcedFigure[],
  tx: Db = db(),
): Promise<FigureParts[]> {
  const periodIds = figures.flatMap((figure) => periodBehind(figure) ?? []);
  if (periodIds.length === 0) return [];
  const forms = await formsOf(periodIds, tx);
  const asked = figures.flatMap((figure) => {
    const form = forms.get(periodBehind(figure) ?? -1);
    const rows = form ? rowsBehind(figure, indicator, form) : null;
    return rows ? [{ figure, ...rows }] : [];
  });
  const rowIds = asked.flatMap(({ sides }) => sides.map(({ row }) => row.id));
  const answers = await listAnswers(actor, { provinceId, periodIds, rowIds, knownOn }, tx);
  return asked.map(({ figure, measure, sides }) => ({
    figure,
    measure,
    parts: partsOf(periodBehind(figure) as number, sides, answers),
  }));
}

type AskedRow = { row: FormRow; side: Side };

async function formsOf(periodIds: readonly number[], tx: Db): Promise<Map<number, FormRow[]>> {
  const periods = await tx.reportingPeriod.findMany({
    where: { id: { in: [...periodIds] } },
    select: { id: true, formVersionId: true },
  });
  const forms = new Map<number, FormRow[]>();
  for (const version of new Set(periods.map(({ formVersionId }) => formVersionId)))
    forms.set(version, await listFormRows(version, tx));
  return new Map(periods.map(({ id, formVersionId }) => [id, forms.get(formVersionId) ?? []]));
}

/** The rows that agencies answer: of a rate its two sides, also where one row of the form is itself the rate. */
function rowsBehind(
  figure: SourcedFigure,
  indicator: Indicator,
  form: readonly FormRow[],
): { measure: Measure; sides: AskedRow[] } | null {
  const formula = versionOn(indicator.versions, figure.asOf)?.formula ?? null;
  const byId = new Map(form.map((row) => [row.id, row]));
  const rowOf = (statistic: string) => byId.get(figure.terms.find((term) => term.statistic === statistic)?.rowId ?? -1);
  const side = (name: Side, rows: readonly (FormRow | undefined)[]) =>
    rows.flatMap((row) => (row ? [{ row, side: name }] : []));
  if (formula?.kind === 'ratio') {
    const sides = [
      ...side('numerator', formula.numerator.map(rowOf)),
      ...side('denominator', formula.denominator.map(rowOf)),
    ];
    return { measure: { kind: 'ratio', scale: formula.scale }, sides };
  }
  const row = formula === null ? undefined : rowOf(formula.statistic);
  if (row === undefined || row.type === 'choice' || row.type === 'text') return null;
  if (row.consolidation !== 'ratio') return { measure: { kind: 'value', row }, sides: side('value', [row]) };
  const sides = [
    ...side('numerator', [byId.get(row.numeratorId ?? -1)]),
    ...side('denominator', [byId.get(row.denominatorId ?? -1)]),
  ];
  return { measure: { kind: 'ratio', scale: ratioScale(row) }, sides };
}

type AnswerRow = {
  periodId: number;
  submissionId: number;
  id: number;
  name: string;
  kind: string;
  level: AgencyLevel;
  /** Of an earlier day nothing but an approval that stood then is known. */
  status: SubmissionStatus | null;
  answers: (Pick<Answer, 'kind' | 'number'> & { rowId: number })[];
};

type AnswersAsked = KnownOn & { provinceId: number; periodIds: readonly number[]; rowIds: readonly number[] };

/** By the period's submissions and their values' key: a few hundred rows, whatever has been reported in all. */
async function listAnswers(
  actor: Actor,
  { provinceId, periodIds, rowIds, knownOn }: AnswersAsked,
  tx: Db,
): Promise<AnswerRow[]> {
  const all = overseenProvincesOf(actor).includes(provinceId);
  return tx.$queryRaw<AnswerRow[]>`
    select s.period_id as "periodId", s.id as "submissionId", a.id, a.name, a.kind, a.level, v.*
    from submissions s
    join agencies a on a.id = s.agency_id
    join reporting_periods p on p.id = s.period_id and p.province_id = ${provinceId} and ${IN_SCOPE}
    cross join lateral (${approvedAnswers(rowIds, knownOn)}) v
    where s.period_id = any(${[...periodIds]}::int[]) and (${all} or a.id = any(${agenciesOf(actor)}::int[]))
    order by a.id`;
}

/** What was approved of report `s`, with its status; of an earlier day as it had been sent, by row through its key. */
function approvedAnswers(rowIds: readonly number[], knownOn: Day | undefined): Prisma.Sql {
  const rows = Prisma.sql`any(${[...rowIds]}::int[])`;
  if (knownOn === undefined) {
    return Prisma.sql`select s.status,
        coalesce(json_agg(json_build_object('rowId', x.row_id, 'kind', x.answer, 'number', trim_scale(x.number)::text)), '[]') as answers
      from reported_values x where x.submission_id = s.id and x.row_id = ${rows} and s.status = 'approved'`;
  }
  return Prisma.sql`select case when count(d.id) > 0 then 'approved' end as status,
      coalesce(json_agg(json_build_object('rowId', r.id, 'kind', x ->> 'kind', 'number', x ->> 'number'))
        filter (where x is not null), '[]') as answers
    from reviews d join submission_versions sent on sent.id = d.submission_version_id
    left join statistic_versions r on r.id = ${rows}
    left join lateral (select sent.content -> 'answers' -> r.key as x) a on true
    where d.submission_id = s.id and ${stoodApproved(knownOn)}`;
}

function partsOf(periodId: number, sides: readonly AskedRow[], answers: readonly AnswerRow[]): AskedPart[] {
  return answers
    .filter((one) => one.periodId === periodId)
    .flatMap((one) =>
      sides
        .filter(({ row }) => isAskedOf(row, one))
        .map(({ row, side }) => {
          const said = one.answers.find(({ rowId }) => rowId === row.id);
          const answer = said
            ? { ...said, choice: null, text: null, note: null, reason: null, promisedOn: null }
            : null;
          const { submissionId, id: agencyId, name: agencyName, level, status } = one;
          return { periodId, submissionId, rowId: row.id, side, agencyId, agencyName, level, status, answer };
        }),
    );
}
