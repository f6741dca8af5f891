import { listFigureParts } from '@/lib/db/part-series.ts';
import { type Actor, overseenProvincesOf } from '@/lib/domain/actor.ts';
import { AGENCY_LEVELS, type AgencyLevel } from '@/lib/domain/agency.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { areComparable, figuresWithParts } from '@/lib/domain/comparable.ts';
import type { Figure } from '@/lib/domain/figure.ts';
import { agencyLines, levelLines, type PartLine } from '@/lib/domain/part-series.ts';
import type { SourcedFigure } from '@/lib/domain/sourced-figure.ts';
import type { TargetReading } from '@/lib/domain/target-reading.ts';

/** The most periods beside each other. */
const PERIODS = 4;

export type PartsView = {
  /** All agencies of the province; otherwise the reader's own alone, and no levels. */
  isWhole: boolean;
  /** The figures that the parts stand behind, oldest first, in the order of every line's cells. */
  figures: readonly SourcedFigure[];
  levels: (PartLine & { level: AgencyLevel })[];
  agencies: PartLine[];
  /** What each line can be held against; null where the promise speaks of something else. */
  goal: Figure | null;
  /** Whether a line may join the periods. */
  joined: boolean;
};

/** Whose parts stand behind the last figures of a target, now or on a day; null where the reader may see nobody's. */
export async function viewParts(
  actor: Actor,
  { target, reading }: Pick<TargetReading, 'target' | 'reading'>,
  knownOn?: Day,
): Promise<PartsView | null> {
  if (reading === null) return null;
  const { indicator } = reading;
  const asked = figuresWithParts(indicator, reading.figures, PERIODS);
  const behind = await listFigureParts(actor, { indicator, provinceId: target.provinceId, knownOn }, asked);
  const agencies = agencyLines(behind, indicator.direction);
  if (agencies.length === 0) return null;
  const figures = behind.map(({ figure }) => figure);
  const isWhole = overseenProvincesOf(actor).includes(target.provinceId);
  return {
    isWhole,
    figures,
    levels: isWhole ? levelLines(behind, AGENCY_LEVELS) : [],
    agencies,
    goal: indicator.unit === '%' && target.change === null ? target.value : null,
    joined: areComparable(indicator, figures),
  };
}
