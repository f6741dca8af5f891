import { type Day, daysBetween } from './calendar.ts';

export const AGE_BANDS = ['to-30', 'to-90', 'over-90'] as const;
/** How long a task is overdue: to 30 days, 31 to 90, more than 90. */
export type AgeBand = (typeof AGE_BANDS)[number];

/** `null` on its day and before. */
export function ageBand(dueOn: Day, today: Day): AgeBand | null {
  return bandOf(daysBetween(dueOn, today));
}

/** The band of so many days overdue. */
export function bandOf(days: number): AgeBand | null {
  if (days <= 0) return null;
  if (days <= 30) return 'to-30';
  return days <= 90 ? 'to-90' : 'over-90';
}

/** How many stand in each band, every band listed; null for what is not overdue. */
export function countBands(bands: readonly (AgeBand | null)[]): Record<AgeBand, number> {
  const counts: Record<AgeBand, number> = { 'to-30': 0, 'to-90': 0, 'over-90': 0 };
  for (const band of bands) if (band !== null) counts[band] += 1;
  return counts;
}

/** After 30 days a next step is owed: what is done now, by whom, until when. */
export function needsNextStep(dueOn: Day, today: Day): boolean {
  return isLongOverdue(daysBetween(dueOn, today));
}

export function isLongOverdue(days: number): boolean {
  const band = bandOf(days);
  return band !== null && band !== 'to-30';
}
