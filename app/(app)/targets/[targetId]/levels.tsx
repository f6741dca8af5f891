import { toChartSeries } from '@/components/charts/series.ts';
import { Sparkline } from '@/components/charts/sparkline.tsx';
import { TargetChip } from '@/components/target-status.tsx';
import { Section } from '@/components/ui/page.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import { listTargetReadings } from '@/lib/db/target-readings.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { marksOf, type TargetReading } from '@/lib/domain/target-reading.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { statusInWords } from '@/lib/text/arithmetic.ts';
import { LEVEL_TEXT } from '@/lib/text/statuses.ts';
import { promiseInWords } from '@/lib/text/targets.ts';

type LevelsProps = KnownOn & {
  actor: Actor;
  line: TargetReading;
  day: Day;
  years: { startYear: number; endYear: number };
};

/** One sentence of the plan that promises 90, 80 and 60 % for tỉnh, huyện and xã: side by side on one scale. */
export async function Levels({ actor, line: { target }, day, years, knownOn }: LevelsProps) {
  const { section, ordinal } = target.source;
  if (target.level === null || ordinal === null) return null;
  const beside = await listTargetReadings(actor, { line: { planId: target.planId, section, ordinal }, knownOn }, day);
  const levels = beside.filter((one) => one.target.level !== null);
  if (levels.length < 2) return null;
  return (
    <Section title="Từng cấp trong cùng một câu của kế hoạch">
      <Wide label="Chỉ tiêu của từng cấp">
        <table className="sheet stacked">
          <caption className="sr-only">Chỉ tiêu của từng cấp</caption>
          <thead>
            <tr>
              <th scope="col">Cấp</th>
              <th scope="col">{`${years.startYear}–${years.endYear}`}</th>
              <th scope="col">Cam kết</th>
              <th scope="col">Đánh giá</th>
            </tr>
          </thead>
          <tbody>
            {levels.map((one) => (
              <LevelRow key={one.target.id} line={one} isHere={one.target.id === target.id} {...{ years, knownOn }} />
            ))}
          </tbody>
        </table>
      </Wide>
    </Section>
  );
}

type LevelRowProps = KnownOn & { line: TargetReading; isHere: boolean; years: LevelsProps['years'] };

function LevelRow({ line: { target, reading, state }, isHere, years, knownOn }: LevelRowProps) {
  const name = target.level === null ? '' : LEVEL_TEXT[target.level];
  const marks = reading ? marksOf(target, reading.baselines) : [];
  return (
    <tr>
      <th scope="row" className="font-normal">
        {name}: {isHere ? target.title : <a href={onDay(routes.target(target.id), knownOn)}>{target.title}</a>}
      </th>
      <td>{reading ? <Sparkline series={toChartSeries(reading, marks, target.planId, years)} /> : null}</td>
      <td data-label="Cam kết">{promiseInWords(target)}</td>
      <td data-label="Đánh giá">
        <TargetChip status={state.status} /> {statusInWords(state)}
      </td>
    </tr>
  );
}
