import type { AgencyLevel } from './agency.ts';
import type { Answer } from './answer.ts';
import type { Figure } from './figure.ts';
import { type Answerer, type FormRow, isAskedOf } from './form.ts';
import { type Indicator, versionOn } from './indicator.ts';
import type { AskedPart, Measure, Side } from './part-series.ts';
import type { SourcedFigure } from './sourced-figure.ts';
import { ratioScale } from './statistic.ts';
import type { SubmissionStatus } from './submission.ts';

/** A row that agencies answer, and the side of the figure on which it counts. */
export type AskedRow = { row: FormRow; side: Side };

/** What one agency answered to some rows of one period, as far as it was approved. */
export type AgencyAnswers = Answerer & {
  periodId: number;
  submissionId: number;
  name: string;
  level: AgencyLevel;
  /** Of an earlier day nothing but an approval that stood then is known. */
  status: SubmissionStatus | null;
  answers: (Pick<Answer, 'kind' | 'number'> & { rowId: number })[];
};

/**
 * The rows of the period's form that agencies answer for a figure: of a rate its two sides, also where one row of the form is
 * itself the rate. Null for what is chosen or written in words, has no formula on that day, or is not all in the form.
 */
export function rowsBehind(
  figure: Pick<SourcedFigure, 'asOf' | 'terms'>,
  indicator: Pick<Indicator, 'versions'>,
  form: readonly FormRow[],
): RowsBehind | null {
  const formula = versionOn(indicator.versions, figure.asOf)?.formula ?? null;
  if (formula === null) return null;
  const byId = new Map(form.map((row) => [row.id, row]));
  const rowOf = (statistic: string) => byId.get(figure.terms.find((term) => term.statistic === statistic)?.rowId ?? -1);
  if (formula.kind === 'ratio')
    return rateOf(formula.numerator.map(rowOf), formula.denominator.map(rowOf), formula.scale);
  const row = rowOf(formula.statistic);
  if (row === undefined || row.type === 'choice' || row.type === 'text') return null;
  if (row.consolidation !== 'ratio') return { measure: { kind: 'value', row }, sides: [{ row, side: 'value' }] };
  return rateOf([byId.get(row.numeratorId ?? -1)], [byId.get(row.denominatorId ?? -1)], ratioScale(row));
}

/** Each agency's part of a period's figure: a part for every row that it is asked, null where it gave no approved answer. */
export function partsOf(periodId: number, sides: readonly AskedRow[], answers: readonly AgencyAnswers[]): AskedPart[] {
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

type RowsBehind = { measure: Measure; sides: AskedRow[] };
type FoundRow = FormRow | undefined;

/** A rate with a row missing on either side would be another rate. */
function rateOf(numerator: readonly FoundRow[], denominator: readonly FoundRow[], scale: Figure): RowsBehind | null {
  const sides: { row: FoundRow; side: Side }[] = [
    ...numerator.map((row) => ({ row, side: 'numerator' as const })),
    ...denominator.map((row) => ({ row, side: 'denominator' as const })),
  ];
  return sides.every(isFound) ? { measure: { kind: 'ratio', scale }, sides } : null;
}

function isFound(one: { row: FoundRow; side: Side }): one is AskedRow {
  return one.row !== undefined;
}
