import type { Day } from '@/lib/domain/calendar.ts';
import {
  type PeriodKind,
  type ProposedPeriod,
  periodStateOn,
  type RegularKind,
  shownDueOn,
} from '@/lib/domain/reporting-period.ts';
import { formatDay } from '@/lib/text/days.ts';
import { PERIOD_STATE_TEXT, periodName } from '@/lib/text/statuses.ts';
import type { DateValues } from '../date-fields.tsx';
import { datesAsTyped } from '../dates-as-typed.ts';

/** One proposed period as the form shows it; `openedId` when it exists already. */
export type ProposedLine = {
  kind: RegularKind;
  name: string;
  dates: DateValues;
  /** Where a due day falls on a day off: the last working day before it. */
  shown: { due: string | null; ministryDue: string | null };
  state: string;
  openedId: number | null;
};

type Opened = { id: number; kind: PeriodKind; reportYear: number } & Omit<ProposedPeriod, 'kind'> & {
    closedAt: Date | null;
  };

export function proposedLine(
  proposed: ProposedPeriod,
  opened: readonly Opened[],
  day: Day,
  holidays: ReadonlySet<Day>,
): ProposedLine {
  const { kind, reportYear } = proposed;
  const known = opened.find((one) => one.kind === kind && one.reportYear === reportYear);
  const period = known ?? { ...proposed, closedAt: null };
  const shown = (due: Day) => (shownDueOn(due, holidays) === due ? null : formatDay(shownDueOn(due, holidays)));
  return {
    ...{ kind, name: periodName(kind, reportYear), dates: datesAsTyped(period), openedId: known?.id ?? null },
    shown: { due: shown(period.dueOn), ministryDue: shown(period.ministryDueOn) },
    state: PERIOD_STATE_TEXT[periodStateOn(period, day)],
  };
}
