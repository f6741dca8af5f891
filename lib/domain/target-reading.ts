import type { Day } from './calendar.ts';
import { exact, type Figure, toFigure } from './figure.ts';
import { type Baseline, growsThroughYear } from './indicator.ts';
import type { AreaCode, Level, PlanStatus } from './plan.ts';
import type { Responsible } from './responsible.ts';
import type { SourceLine } from './source.ts';
import { type IndicatorReading, newestFigure, type SourcedFigure } from './sourced-figure.ts';
import type { Target, TargetOperator } from './target.ts';
import { STATUS_RULES, type StatusRules } from './target-arithmetic.ts';
import { type TargetState, type TargetStatus, targetStatus } from './target-status.ts';

export const TARGET_ORIGINS = ['general', 'body', 'appendix', 'task'] as const;
export type TargetOrigin = (typeof TARGET_ORIGINS)[number];

/** chỉ tiêu as its plan prints it, with all that a screen says of it. */
export type PlanTarget = Target & {
  id: number;
  code: string;
  planId: number;
  planStatus: PlanStatus;
  provinceId: number;
  areaCode: AreaCode;
  position: number;
  origin: TargetOrigin;
  title: string;
  level: Level | null;
  phase: { name: string; startYear: number; endYear: number } | null;
  indicatorId: number | null;
  references: readonly { indicatorId: number; reason: string }[];
  agencies: readonly Responsible[];
  noFigureReason: string | null;
  note: string | null;
  /** Set when this line only repeats another: it is counted there. */
  sameAsId: number | null;
  /** The lines that repeat this one. */
  copies: readonly { id: number; source: SourceLine }[];
  taskId: number | null;
  source: SourceLine;
};

/** số liệu tham khảo: never bound, never judged. */
export type Reference = {
  indicator: IndicatorReading['indicator'];
  name: string;
  unit: string | null;
  reason: string;
  figure: SourcedFigure | null;
};

export type TargetReading = {
  target: PlanTarget;
  reading: IndicatorReading | null;
  state: TargetState;
  /** The figure that the status speaks of, else the newest one of the plan's years, also where nothing can be judged by it. */
  figure: SourcedFigure | null;
  references: readonly Reference[];
};

/** What the figures approved by a day say of a promise, by the thresholds of its province. */
export function readTarget(
  target: PlanTarget,
  readings: ReadonlyMap<number, IndicatorReading>,
  today: Day,
  rules: StatusRules = STATUS_RULES,
): TargetReading {
  const reading = target.indicatorId === null ? null : (readings.get(target.indicatorId) ?? null);
  const state = targetStatus({
    target,
    direction: reading?.indicator.direction ?? 'higher',
    mayExceed100: reading?.indicator.mayExceed100 ?? false,
    growsThroughYear: reading ? growsThroughYear(reading.indicator) : false,
    figures: reading?.figures ?? [],
    baseline: reading ? baselineFor(target, reading.baselines) : null,
    today,
    rules,
  });
  const references = target.references.flatMap(({ indicatorId, reason }) => {
    const beside = readings.get(indicatorId);
    return beside
      ? [
          {
            indicator: beside.indicator,
            name: beside.indicator.name,
            unit: beside.indicator.unit,
            reason,
            figure: newestFigure(beside),
          },
        ]
      : [];
  });
  return { target, reading, state, figure: reading ? figureFor(target, state, reading) : null, references };
}

/** After its years a plan shows what it ended with, not what came later. */
function figureFor(target: PlanTarget, state: TargetState, reading: IndicatorReading): SourcedFigure | null {
  const judged = state.arithmetic && reading.figures.findLast((figure) => figure === state.figure);
  return judged ?? reading.figures.findLast((figure) => figure.asOf <= target.planEndOn) ?? newestFigure(reading);
}

/** The base that the words name, else the newest one that is not younger than the promise. */
export function baselineFor({ change, startYear }: PlanTarget, baselines: readonly Baseline[]): Baseline | null {
  const named = change?.baselineYear ?? null;
  if (named !== null) return baselines.find(({ year }) => year === named) ?? null;
  return baselines.findLast(({ year }) => year <= startYear) ?? null;
}

/** A promise printed twice is counted once. */
export function isCountedTarget(target: Pick<PlanTarget, 'sameAsId'>): boolean {
  return target.sameAsId === null;
}

/** How the statuses are counted together: a verdict at the end of a phase beside the status of the same name. */
export const TARGET_GROUPS = [
  'met',
  'on-track',
  'behind',
  'at-risk',
  'missed',
  'stale',
  'insufficient',
  'no-figure',
  'not-quantified',
] as const;
export type TargetGroup = (typeof TARGET_GROUPS)[number];

export function groupOf(status: TargetStatus): TargetGroup {
  if (status === 'final-met') return 'met';
  if (status === 'final-missed') return 'missed';
  return status === 'final-unknown' ? 'no-figure' : status;
}

export function countByGroup(readings: readonly { state: { status: TargetStatus } }[]): Record<TargetGroup, number> {
  const counts = Object.fromEntries(TARGET_GROUPS.map((group) => [group, 0])) as Record<TargetGroup, number>;
  for (const { state } of readings) counts[groupOf(state.status)] += 1;
  return counts;
}

/** A promise as a line on the time axis: the value that the indicator must have, from one year to another. */
export type TargetMark = {
  targetId: number;
  planId: number;
  draft: boolean;
  fromYear: number;
  toYear: number;
  operator: TargetOperator;
  value: Figure;
};

/** The plan's own yearly steps where it states them, else its value over its phase; none where nothing can be drawn. */
export function marksOf(target: PlanTarget, baselines: readonly Baseline[]): TargetMark[] {
  const { id: targetId, planId } = target;
  const draft = target.planStatus === 'draft';
  const mark = (promised: Figure, fromYear: number, toYear: number, operator = operatorOf(target)): TargetMark[] => {
    const value = levelOf(target, promised, baselines);
    return value === null ? [] : [{ targetId, planId, draft, fromYear, toYear, operator, value }];
  };
  const endYear = Number(target.deadlineOn.slice(0, 4));
  const steps = target.steps.flatMap((step) => mark(step.value, step.year, step.year));
  const { upper, startYear } = target;
  const ceiling = upper === null ? [] : mark(upper, startYear, endYear, '<=');
  if (target.value === null || target.steps.some((step) => step.year === endYear)) return [...steps, ...ceiling];
  return [...steps, ...mark(target.value, target.steps.length > 0 ? endYear : startYear, endYear), ...ceiling];
}

/** A fall of at least a tenth is a level of at most nine tenths. */
function operatorOf({ operator, change }: PlanTarget): TargetOperator {
  const asked = operator ?? '>=';
  if (change?.direction !== 'reduction' || change.baselineYear === null) return asked;
  return TURNED[asked] ?? asked;
}

const TURNED: Partial<Record<TargetOperator, TargetOperator>> = { '>=': '<=', '>': '<', '<=': '>=', '<': '>' };

/** A change against a year becomes the level it leads to: 10 % fewer than 937 is 843,3. */
function levelOf({ change, unit }: PlanTarget, value: Figure, baselines: readonly Baseline[]): Figure | null {
  if (change === null) return value;
  const from = baselines.find(({ year }) => year === change.baselineYear);
  if (change.baselineYear === null) return value;
  if (from === undefined) return null;
  const part = unit === '%' ? exact(from.value).times(value).div(100) : exact(value);
  return toFigure(change.direction === 'reduction' ? exact(from.value).minus(part) : exact(from.value).plus(part));
}
