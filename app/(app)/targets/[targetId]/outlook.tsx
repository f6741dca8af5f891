import { Section } from '@/components/ui/page.tsx';
import type { Day } from '@/lib/domain/calendar.ts';
import { type Forecast, isForecast, type NoForecast } from '@/lib/domain/forecast.ts';
import type { ExpectedToday } from '@/lib/domain/outlook.ts';
import type { TargetReading } from '@/lib/domain/target-reading.ts';
import { assumptionInWords, expectedInWords, forecastInWords, noForecastInWords } from '@/lib/text/forecast.ts';

type OutlookProps = {
  line: TargetReading;
  day: Day;
  expected: ExpectedToday | null;
  forecast: Forecast | NoForecast | null;
};

/** What must be there by today, and where the pace so far leads, with what is assumed. */
export function Outlook({ line: { target, reading }, day, expected, forecast }: OutlookProps) {
  if (expected === null && forecast === null) return null;
  const unit = reading?.indicator.unit ?? null;
  return (
    <Section id="du-bao" title="Cần có và dự báo">
      {expected === null ? null : <p className="max-w-[72ch]">{expectedInWords(expected, target, day)}</p>}
      {isForecast(forecast) ? (
        <>
          <p className="mt-2 max-w-[72ch]">{forecastInWords(forecast, { unit, target })}</p>
          <p className="mt-1 max-w-[72ch] text-[0.875rem] text-muted">{assumptionInWords(forecast, unit)}</p>
        </>
      ) : null}
      {forecast !== null && !isForecast(forecast) ? (
        <p className="mt-2 max-w-[72ch] text-muted">{noForecastInWords(forecast)}</p>
      ) : null}
    </Section>
  );
}
