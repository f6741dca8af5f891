import type { Day } from '@/lib/domain/calendar.ts';
import { formatDay } from './days.ts';

/** "từ 10/12/2026 đến hết 24/12/2026"; empty for what holds without end. */
export function daysInWords({ validFrom, validTo }: { validFrom: Day | null; validTo: Day | null }): string {
  const parts = [validFrom && `từ ${formatDay(validFrom)}`, validTo && `đến hết ${formatDay(validTo)}`];
  return parts.filter(Boolean).join(' ');
}

/** "từ 10/12/2026, không thời hạn". */
export function spanInWords({ startsOn, endsOn }: { startsOn: Day; endsOn: Day | null }): string {
  return endsOn === null
    ? `từ ${formatDay(startsOn)}, không thời hạn`
    : daysInWords({ validFrom: startsOn, validTo: endsOn });
}
