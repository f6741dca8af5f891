import { compareFigures, exact, type Figure, toFigure } from './figure.ts';
import type { TargetReading } from './target-reading.ts';
import type { TargetStatus } from './target-status.ts';

/** What leadership must decide on, worst first. */
const URGENT: readonly TargetStatus[] = ['at-risk', 'behind', 'final-missed'];

/** The targets that need a decision: those that can still be saved first, and among them the largest share missing. */
export function needDecision(lines: readonly TargetReading[], count: number): TargetReading[] {
  return lines
    .filter((line) => URGENT.includes(line.state.status))
    .toSorted(
      (a, b) =>
        URGENT.indexOf(a.state.status) - URGENT.indexOf(b.state.status) || compareFigures(missing(b), missing(a)),
    )
    .slice(0, count);
}

/** The shortfall as a share of what was expected. */
function missing({ state }: TargetReading): Figure {
  const { arithmetic } = state;
  if (arithmetic === null || exact(arithmetic.expected).isZero()) return '0';
  return toFigure(exact(arithmetic.ahead).neg().div(exact(arithmetic.expected).abs()));
}
