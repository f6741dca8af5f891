import { type Day, yearOf } from './calendar.ts';
import { compareFigures } from './figure.ts';
import { cutOffsBetween } from './reporting-period.ts';
import type { DatedFigure, Target } from './target.ts';
import { STATUS_RULES, type StatusRules } from './target-arithmetic.ts';

/** What is known of a target's indicator on a day, and how its figures are to be read. */
export type KnownFigures = {
  target: Target;
  /** A percent above 100 is questioned unless the indicator allows it. */
  mayExceed100: boolean;
  /** Before the annual report a figure tells of a part of the year only (`growsThroughYear` of the indicator). */
  growsThroughYear?: boolean;
  /** All approved figures of exactly the bound indicator, in any order. */
  figures: readonly DatedFigure[];
  today: Day;
  rules?: StatusRules;
};

/** A yearly target looks only at its year; any other at all that is known by today. */
export function figuresInPlay({ target, figures, today }: KnownFigures): DatedFigure[] {
  const known = figures.filter(({ asOf }) => asOf <= today);
  return target.yearly ? known.filter(({ reportYear }) => reportYear === yearOf(today)) : known;
}

export function annualFigure({ figures }: KnownFigures, year: number): DatedFigure | null {
  return newest(figures.filter(({ periodKind, reportYear }) => reportYear === year && isAnnual(periodKind)));
}

export function isAnnual(kind: DatedFigure['periodKind']): boolean {
  return kind === 'year' || kind === 'external';
}

export function newest(figures: readonly DatedFigure[]): DatedFigure | null {
  return figures.reduce<DatedFigure | null>(
    (last, figure) => (last === null || figure.asOf > last.asOf ? figure : last),
    null,
  );
}

/** Older than two periods; outside figures come once a year, so theirs are years. */
export function isStale(figure: DatedFigure, { today, rules = STATUS_RULES }: KnownFigures): boolean {
  const age = figure.periodKind === 'external' ? yearOf(today) - figure.reportYear : cutOffsBetween(figure.asOf, today);
  return age > rules.staleAfter;
}

/** Of what a target promises; a change by more than 100 % is none. */
export function isOver100(figure: DatedFigure, { target: { unit, change }, mayExceed100 }: KnownFigures): boolean {
  return change === null && isQuestioned(figure, { unit, mayExceed100 });
}

/** A share above 100 % is a fault in its counts until somebody says otherwise: questioned, not coloured, not drawn. */
export function isQuestioned(
  { value }: Pick<DatedFigure, 'value'>,
  { unit, mayExceed100 }: { unit: string | null; mayExceed100: boolean },
): boolean {
  return unit === '%' && !mayExceed100 && compareFigures(value, '100') > 0;
}
