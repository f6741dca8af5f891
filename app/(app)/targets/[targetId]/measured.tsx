import type { Outlook as Drawn } from '@/components/charts/series.ts';
import type { Plan } from '@/lib/db/plans.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { type Forecast, forecastOf, isForecast, type NoForecast } from '@/lib/domain/forecast.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { type ExpectedToday, expectedToday } from '@/lib/domain/outlook.ts';
import type { PlanTarget, TargetReading } from '@/lib/domain/target-reading.ts';
import { Outlook } from './outlook.tsx';
import { Series } from './series.tsx';

type MeasuredProps = KnownOn & {
  actor: Actor;
  line: TargetReading;
  plans: readonly Plan[];
  siblings: readonly TargetReading[];
  day: Day;
};

/** The ten-year line with what must be there by today and where the pace leads, and the same in words. */
export function Measured({ actor, line, plans, siblings, day, knownOn }: MeasuredProps) {
  const { target, reading } = line;
  if (reading === null) return null;
  const expected = expectedToday(line, day);
  const forecast = forecastOf(line, day);
  return (
    <>
      <Series
        {...{ actor, line, reading, plans, siblings, knownOn }}
        outlook={drawnOf(target, day, expected, forecast)}
      />
      <Outlook {...{ line, day, expected, forecast }} />
    </>
  );
}

/** A change against a year is told in words; on the axis of the indicator's own figures it has no place. */
function drawnOf(
  target: PlanTarget,
  day: Day,
  expected: ExpectedToday | null,
  forecast: Forecast | NoForecast | null,
): Drawn {
  const isDrawn = expected !== null && expected !== 'none' && target.change === null;
  return {
    forecast: isForecast(forecast) ? forecast : null,
    expected: isDrawn ? { on: day, value: expected.value } : null,
  };
}
