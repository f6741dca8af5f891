import type { Day } from '@/lib/domain/calendar.ts';
import { type DueInstance, type Month, weeksOf } from '@/lib/domain/task-calendar.ts';
import { formatDay, WEEKDAYS } from '@/lib/text/days.ts';
import { occurrenceName } from '@/lib/text/tasks.ts';

type MonthGridProps = { month: Month; due: ReadonlyMap<Day, readonly DueInstance[]>; today: Day };

/** A month of days; each number of instances leads to their day below. */
export function MonthGrid({ month, due, today }: MonthGridProps) {
  return (
    <table className="sheet table-fixed">
      <caption className="sr-only">{occurrenceName(month)}: số lần đến hạn từng ngày</caption>
      <thead>
        <tr>
          {WEEKDAYS.map(({ short, long }) => (
            <th key={long} scope="col">
              <span aria-hidden="true">{short}</span>
              <span className="sr-only">{long}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, at) =>
              day === null ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a blank place in a week has nothing but its place
                <td key={at} />
              ) : (
                <DayCell key={day} day={day} isToday={day === today} instances={due.get(day) ?? []} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayCellProps = { day: Day; isToday: boolean; instances: readonly DueInstance[] };

function DayCell({ day, isToday, instances }: DayCellProps) {
  const overdue = instances.filter(({ occurrence }) => occurrence.status === 'overdue').length;
  return (
    <td {...(isToday ? { 'aria-current': 'date' as const } : {})} className="h-14 align-top">
      <span className={isToday ? 'font-semibold text-accent' : 'text-muted'}>{Number(day.slice(8))}</span>
      {isToday ? <span className="sr-only"> hôm nay</span> : null}
      {instances.length > 0 ? (
        <a href={`#ngay-${day}`} className="block font-semibold" aria-label={labelOf(day, instances.length)}>
          {instances.length} lần
        </a>
      ) : null}
      {overdue > 0 ? <span className="block text-[0.8125rem] text-risk">{overdue} quá hạn</span> : null}
    </td>
  );
}

function labelOf(day: Day, count: number): string {
  return `${formatDay(day)}: ${count} lần đến hạn`;
}
