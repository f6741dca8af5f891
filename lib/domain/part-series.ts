import type { AgencyLevel } from './agency.ts';
import { type Consolidated, type Coverage, consolidate, consolidateRatio, type Part } from './consolidation.ts';
import { compareFigures, type Figure } from './figure.ts';
import type { Direction } from './indicator.ts';
import type { Consolidation, StatisticType } from './statistic.ts';

/** Which side of the rate a row stands on; `value` for what is no rate. */
export type Side = 'numerator' | 'denominator' | 'value';

/** One agency's answer to one row of one period. */
export type AskedPart = Part & {
  periodId: number;
  submissionId: number;
  rowId: number;
  side: Side;
  agencyName: string;
  level: AgencyLevel;
};

/** How the parts of a period make a figure: scale × Σ numerators / Σ denominators, or the rule of its one row. */
export type Measure =
  | { kind: 'ratio'; scale: Figure }
  | { kind: 'value'; row: { type: StatisticType; consolidation: Consolidation | null } };

export type PartFigure = Coverage & { value: Figure | null; numerator: Figure | null; denominator: Figure | null };

/** One agency's (or one level's) figure of one period; the report it stands in, for an agency. */
export type PartCell = PartFigure & { submissionId: number | null; rowId: number | null };

/** One small picture: a cell for each period, null where it owed nothing. */
export type PartLine = { key: string; name: string; agencyId: number | null; cells: (PartCell | null)[] };

export type PeriodParts = { measure: Measure; parts: readonly AskedPart[] };

/** A line for each agency, in the order given by `byNewest`. */
export function agencyLines(periods: readonly PeriodParts[], direction: Direction): PartLine[] {
  const agencies = new Map(periods.flatMap(({ parts }) => parts.map((part) => [part.agencyId, part.agencyName])));
  const lines = [...agencies].map(([agencyId, name]) => ({
    key: `co-quan-${agencyId}`,
    name,
    agencyId,
    cells: periods.map((period) => cellOf(period, (part) => part.agencyId === agencyId, true)),
  }));
  return byNewest(lines, direction);
}

/** A line for each level that reports: the sums of its agencies, never the mean of their rates. */
export function levelLines(
  periods: readonly PeriodParts[],
  levels: readonly AgencyLevel[],
): (PartLine & { level: AgencyLevel })[] {
  return levels.flatMap((level) => {
    const cells = periods.map((period) => cellOf(period, (part) => part.level === level, false));
    return cells.some((cell) => cell !== null)
      ? [{ key: `cap-${level}`, name: level, level, agencyId: null, cells }]
      : [];
  });
}

/** The worst of the newest period first; who has no figure comes last. */
export function byNewest(lines: readonly PartLine[], direction: Direction): PartLine[] {
  const newest = ({ cells }: PartLine) => cells.at(-1)?.value ?? null;
  return lines.toSorted((a, b) => {
    const [left, right] = [newest(a), newest(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return direction === 'lower' ? compareFigures(right, left) : compareFigures(left, right);
  });
}

function cellOf(period: PeriodParts, isMine: (part: AskedPart) => boolean, single: boolean): PartCell | null {
  const mine = period.parts.filter(isMine);
  const first = mine[0];
  if (first === undefined) return null;
  const where = single ? { submissionId: first.submissionId, rowId: first.rowId } : { submissionId: null, rowId: null };
  return { ...figureOfParts(period.measure, mine), ...where };
}

/** The figure that some agencies' parts make together. */
export function figureOfParts(measure: Measure, parts: readonly AskedPart[]): PartFigure {
  if (measure.kind === 'value') return asFigure(consolidate(measure.row, parts));
  const of = (side: Side) => parts.filter((part) => part.side === side);
  const { number, ...rest } = consolidateRatio(of('numerator'), of('denominator'), measure.scale);
  return { ...rest, value: number };
}

function asFigure({ number, answered, expected }: Consolidated): PartFigure {
  return { value: number, numerator: null, denominator: null, answered, expected };
}
