import { type Actor, agenciesOf, overseenProvincesOf } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { type AgencyAnswers, partsOf, rowsBehind } from '@/lib/domain/figure-parts.ts';
import type { FormRow } from '@/lib/domain/form.ts';
import type { Indicator } from '@/lib/domain/indicator.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import type { PeriodParts } from '@/lib/domain/part-series.ts';
import { periodBehind, type SourcedFigure } from '@/lib/domain/sourced-figure.ts';
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

type AnswersAsked = KnownOn & { provinceId: number; periodIds: readonly number[]; rowIds: readonly number[] };

/** By the period's submissions and their values' key: a few hundred rows, whatever has been reported in all. */
async function listAnswers(
  actor: Actor,
  { provinceId, periodIds, rowIds, knownOn }: AnswersAsked,
  tx: Db,
): Promise<AgencyAnswers[]> {
  const all = overseenProvincesOf(actor).includes(provinceId);
  return tx.$queryRaw<AgencyAnswers[]>`
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
