import type { Day } from './calendar.ts';
import { changeOf, type FigureChange } from './figure-change.ts';
import { windowOf } from './reporting-period.ts';
import { type IndicatorReading, newestFigure, type SourcedFigure } from './sourced-figure.ts';
import { groupOf, readTarget, type TargetGroup, type TargetReading } from './target-reading.ts';
import type { TargetStatus } from './target-status.ts';

/** The days of a plan that have passed: what is known of it lies within. */
export type Span = { from: Day; until: Day };

/** judged = mới đánh giá được · unjudged = không còn đánh giá được · other = between two that judge nothing. */
export type Move = 'worse' | 'unjudged' | 'better' | 'judged' | 'other';

/** How a promise stood on the cut-off day of the period before, and how it stands now. */
export type Changed = {
  line: TargetReading;
  before: { status: TargetStatus; figure: SourcedFigure | null };
  figure: SourcedFigure | null;
  /** Null: the same status as before. */
  move: Move | null;
  /** The newest figure against the one it may be compared with; told once an indicator. */
  change: FigureChange | null;
};

/** From the first day of the plan's first report year to `day`, never beyond the plan's last. */
export function spanOf(plan: { startYear: number; endYear: number }, day: Day): Span {
  const last: Day = `${plan.endYear}-12-31`;
  return { from: windowOf('year', plan.startYear).startsOn, until: day < last ? day : last };
}

/**
 * One figure of each of the two newest periods within the span that have approved figures, for their names and days.
 * Special periods ask for little, and what others publish belongs to no period: neither is one of the two.
 */
export function lastTwoPeriods(
  lines: readonly TargetReading[],
  { from, until }: Span,
): { newest: SourcedFigure | null; previous: SourcedFigure | null } {
  const byDay = new Map<Day, SourcedFigure>();
  for (const figure of lines.flatMap(({ reading }) => reading?.figures ?? [])) {
    const isRegular = figure.periodKind !== 'external' && figure.periodKind !== 'adhoc';
    if (isRegular && from <= figure.asOf && figure.asOf <= until) byDay.set(figure.asOf, figure);
  }
  const [newest = null, previous = null] = [...byDay.values()].toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1));
  return { newest, previous };
}

/** What stands otherwise than on `since` by the same thresholds, the worst first; a line without an indicator never moves. */
export function changedSince(lines: readonly TargetReading[], since: Day, until: Day): Changed[] {
  const told = new Set<number>();
  const changed = lines.flatMap((line): Changed[] => {
    if (line.reading === null) return [];
    const { id } = line.reading.indicator;
    const known = knownBy(line.reading, since);
    const { state, figure } = readTarget(line.target, new Map([[id, known]]), since, line.state.rules);
    const move = moveOf(state.status, line.state.status);
    const change = told.has(id) ? null : changeSince(line.reading, since, until);
    told.add(id);
    const now = newestFigure(knownBy(line.reading, until));
    return move || change ? [{ line, before: { status: state.status, figure }, figure: now, move, change }] : [];
  });
  return changed.toSorted((a, b) => place(a) - place(b));
}

/** What was known of an indicator on a day. */
export function knownBy(reading: IndicatorReading, day: Day): IndicatorReading {
  return { ...reading, figures: reading.figures.filter(({ asOf }) => asOf <= day) };
}

const RANK: Partial<Record<TargetGroup, number>> = { missed: 0, 'at-risk': 1, behind: 2, 'on-track': 3, met: 4 };
const PLACES: readonly (Move | null)[] = ['worse', 'unjudged', 'better', 'judged', 'other', null];

function moveOf(before: TargetStatus, now: TargetStatus): Move | null {
  const [was, is] = [groupOf(before), groupOf(now)];
  if (was === is) return null;
  const [from, to] = [RANK[was], RANK[is]];
  if (from === undefined) return to === undefined ? 'other' : 'judged';
  if (to === undefined) return 'unjudged';
  return to < from ? 'worse' : 'better';
}

function changeSince(reading: IndicatorReading, since: Day, until: Day): FigureChange | null {
  const change = changeOf(knownBy(reading, until));
  return change && change.difference !== '0' && change.newest.asOf > since ? change : null;
}

/** Within one kind of move, the worst status first; among figures alone, those that got worse first. */
function place({ move, change, line }: Changed): number {
  const better = change?.better === false ? 0 : change?.better === true ? 1 : 2;
  return PLACES.indexOf(move) * 10 + (move === null ? better : (RANK[groupOf(line.state.status)] ?? 9));
}
