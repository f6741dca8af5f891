import { Fragment } from 'react';
import type { Actor } from '@/lib/domain/actor.ts';
import { type Indicator, versionOn } from '@/lib/domain/indicator.ts';
import { mayReadPeriod } from '@/lib/domain/policy.ts';
import { type FigureOrigin, periodBehind, type SourcedFigure, type Term } from '@/lib/domain/sourced-figure.ts';
import { routes } from '@/lib/routes.ts';
import { formatNumber } from '@/lib/text/numbers.ts';

/** Where a row of a figure leads: to each agency's part for who may read the period, else to the report as issued. */
export function termAddress(actor: Actor, provinceId: number, figure: SourcedFigure, term: Term): string | null {
  const periodId = periodBehind(figure);
  if (periodId !== null && mayReadPeriod(actor, { provinceId })) return routes.periodFigure(periodId, term.rowId);
  return issuedAddress(figure.origin, term);
}

/** The row in the report as it was issued; null where none was. */
export function issuedAddress(origin: FigureOrigin, term: Term): string | null {
  return origin.kind === 'published' ? `${routes.publishedReport(origin.reportId)}#dong-${term.rowId}` : null;
}

type QuotientProps = { actor: Actor; provinceId: number; figure: SourcedFigure; indicator: Indicator };

/** "42 / 94", each number a link to its row; a side that adds several rows links each of them. */
export function QuotientLinks({ actor, provinceId, figure, indicator }: QuotientProps) {
  const formula = versionOn(indicator.versions, figure.asOf)?.formula ?? null;
  if (formula === null || figure.terms.length === 0) return null;
  const side = (codes: readonly string[]) => (
    <Side
      {...{ actor, provinceId, figure }}
      terms={figure.terms.filter(({ statistic }) => codes.includes(statistic))}
    />
  );
  if (formula.kind === 'value') return side([formula.statistic]);
  return (
    <>
      {side(formula.numerator)} / {side(formula.denominator)}
    </>
  );
}

type SideProps = Omit<QuotientProps, 'indicator'> & { terms: readonly Term[] };

function Side({ actor, provinceId, figure, terms }: SideProps) {
  return terms.map((term, index) => {
    const address = termAddress(actor, provinceId, figure, term);
    const words = term.choice ?? (term.number === null ? 'chưa có' : formatNumber(term.number));
    return (
      <Fragment key={term.rowId}>
        {index > 0 ? ' + ' : ''}
        {address === null ? words : <a href={address}>{words}</a>}
      </Fragment>
    );
  });
}
