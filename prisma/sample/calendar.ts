import { type Day, plusDays } from '@/lib/domain/calendar.ts';
import { type ProposedPeriod, proposePeriods, reportYearOf } from '@/lib/domain/reporting-period.ts';

/** Closed periods that the sample looks back on. */
const PAST = 4;

/** The newest regular periods before `today`, oldest first, and the one that is open on it: there always is one. */
export function samplePeriods(today: Day): { past: ProposedPeriod[]; open: ProposedPeriod } {
  const year = reportYearOf(today);
  const all = [year - 2, year - 1, year, year + 1]
    .flatMap(proposePeriods)
    .sort((a, b) => (a.cutOffOn < b.cutOffOn ? -1 : 1));
  const next = all.findIndex((period) => period.cutOffOn >= today && period.startsOn <= today);
  const open = all[next] as ProposedPeriod;
  return { past: all.slice(Math.max(0, next - PAST), next), open };
}

/** Noon in Vietnam, so that the instant belongs to the day wherever it is read. */
export function noonOf(day: Day, plus = 0): Date {
  return new Date(`${plusDays(day, plus)}T12:00:00+07:00`);
}
