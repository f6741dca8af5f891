import type { Day } from './calendar.ts';
import type { Figure } from './figure.ts';
import type { Baseline, Direction } from './indicator.ts';
import type { DatedFigure, NoGoal, Target, TargetOperator } from './target.ts';

export const TARGET_STATUSES = [
  'met',
  'on-track',
  'behind',
  'at-risk',
  'no-figure',
  'not-quantified',
  'insufficient',
  'stale',
  'final-met',
  'final-missed',
  'final-unknown',
] as const;
/** The first six of domain.md, "chưa đủ căn cứ", "số liệu cũ", and the three verdicts at the end of a phase. */
export type TargetStatus = (typeof TARGET_STATUSES)[number];

/** The statuses that a signed judgement may state. */
export type JudgedStatus = 'met' | 'on-track' | 'behind' | 'at-risk';

/** Our own thresholds, as data, so that a status can name them. No plan and no circular states any. */
export type StatusRules = {
  /** at-risk when the shortfall is more than this share of the way expected by that date; less is behind. */
  atRiskShare: Figure;
  /** "khoảng": how far from the value still counts as there, as a share of the value. */
  approximateShare: Figure;
  /** Figures older than this many reporting periods (years, for outside figures) are stale. */
  staleAfter: number;
};

export const STATUS_RULES: StatusRules = { atRiskShare: '0.25', approximateShare: '0.05', staleAfter: 2 };

/** What the figure was held against: the final value, a step of the plan, or the straight line from the baseline. */
export type Basis = 'final' | 'step' | 'linear';

/** Everything that a status was computed from; figures are unrounded, `shown` is what may be printed. */
export type Arithmetic = {
  /** The figure compared; for a change against a baseline, the change achieved. */
  figure: Figure;
  /** The indicator's own figure; differs from `figure` only for changes. */
  reported: Figure;
  asOf: Day;
  unit: string | null;
  operator: TargetOperator;
  better: Direction;
  goal: Figure;
  deadlineOn: Day;
  basis: Basis;
  /** The value on the basis: the goal itself, the step, or the point on the line at `asOf`. */
  expected: Figure;
  /** How much better than `expected`; below zero is a shortfall. For `reach`, minus the distance. */
  ahead: Figure;
  /** The shortfall beyond which it is at risk; null when compared with the final value of an ended phase. */
  atRiskBeyond: Figure | null;
  baseline: Baseline | null;
  rules: StatusRules;
  shown: ShownArithmetic;
};

/** Rounded so that no printed comparison contradicts the unrounded one, and figure ± difference = expected. */
export type ShownArithmetic = { decimals: number; figure: Figure; goal: Figure; expected: Figure; difference: Figure };

export type StatusFlag = 'over-100' | 'provisional-baseline';

/** After its phase, a target stays a floor until the plan ends. */
export type Floor = { holds: boolean; figure: DatedFigure };

export type YearVerdict = { year: number; verdict: 'final-met' | 'final-missed' | 'final-unknown' };

export type TargetState = {
  status: TargetStatus;
  /** Why nothing can be compared, for `not-quantified` and `insufficient`. */
  reason: NoGoal | 'nothing-expected' | null;
  figure: DatedFigure | null;
  arithmetic: Arithmetic | null;
  flags: readonly StatusFlag[];
  floor: Floor | null;
  /** Yearly targets: each year that has ended. */
  years: readonly YearVerdict[];
};

export type StatusQuestion = {
  target: Target;
  direction: Direction;
  /** A percent above 100 is questioned unless the indicator allows it. */
  mayExceed100: boolean;
  /** All approved figures of exactly the bound indicator, in any order. */
  figures: readonly DatedFigure[];
  baseline: Baseline | null;
  today: Day;
  rules?: StatusRules;
};

/** The status of a target on a day. */
export declare function targetStatus(question: StatusQuestion): TargetState;
