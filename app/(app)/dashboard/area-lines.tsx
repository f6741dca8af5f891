import type { YearRange } from '@/components/charts/series.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import type { AreaCode } from '@/lib/domain/plan.ts';
import { countByGroup, TARGET_GROUPS, type TargetMark, type TargetReading } from '@/lib/domain/target-reading.ts';
import { AREA_TEXT } from '@/lib/text/statuses.ts';
import { TARGET_GROUP_TEXT } from '@/lib/text/targets.ts';
import { TargetLines } from './target-lines.tsx';

type AreaLinesProps = KnownOn & {
  area: AreaCode;
  lines: readonly TargetReading[];
  marks: ReadonlyMap<number, readonly TargetMark[]>;
  years: YearRange;
};

/** Every promise of one area, under a heading that already says how they stand. */
export function AreaLines({ area, lines, ...drawn }: AreaLinesProps) {
  const counts = countByGroup(lines);
  const words = TARGET_GROUPS.filter((group) => counts[group] > 0).map(
    (group) => `${counts[group]} ${TARGET_GROUP_TEXT[group].toLowerCase()}`,
  );
  return (
    <section id={area} className="mt-10 print:hidden">
      <details className="folded-on-phone">
        <summary className="cursor-pointer border-b border-ink pb-1">
          <h2 className="inline">{AREA_TEXT[area]}</h2>
          <span className="ml-2 text-muted">
            {lines.length} chỉ tiêu: {words.join(', ')}
          </span>
        </summary>
        <TargetLines lines={lines} {...drawn} />
      </details>
    </section>
  );
}
