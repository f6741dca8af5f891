import { Empty } from '@/components/ui/page.tsx';
import { type Day, yearOf } from '@/lib/domain/calendar.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import type { TaskStatus } from '@/lib/domain/task.ts';
import { dueInMonth, dueMonths, type Month, monthOf, plusMonths } from '@/lib/domain/task-calendar.ts';
import type { TaskReading } from '@/lib/domain/task-line.ts';
import type { Asked } from '@/lib/forms/address.ts';
import { occurrenceName } from '@/lib/text/tasks.ts';
import { taskAddress } from './ask.ts';
import { DayList } from './day-list.tsx';
import { MonthGrid } from './month-grid.tsx';

type CalendarProps = KnownOn & {
  lines: readonly TaskReading[];
  status: TaskStatus | undefined;
  month: Month | null;
  day: Day;
  filters: Asked;
};

/** Every instance on the day on which it is due, with its own state: the month at a glance, then day by day. */
export function Calendar({ lines, status, month: asked, day, filters, knownOn }: CalendarProps) {
  const month = asked ?? monthOf(day);
  const due = dueInMonth(lines, month, status);
  const count = [...due.values()].flat().length;
  const to = (other: Month) => taskAddress(filters, { thang: other });
  return (
    <>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
        <h2>
          {occurrenceName(month)}: {count > 0 ? `${count} lần đến hạn` : 'không có lần đến hạn nào'}
        </h2>
        <nav aria-label="Tháng" className="no-print flex flex-wrap gap-x-5">
          {[-1, 1].map((step) => {
            const other = plusMonths(month, step);
            return yearOf(other) < 2000 || yearOf(other) > 2099 ? null : (
              <a key={step} href={to(other)} rel={step < 0 ? 'prev' : 'next'}>
                {occurrenceName(other)}
              </a>
            );
          })}
          {month === monthOf(day) ? null : <a href={to(monthOf(day))}>Tháng này</a>}
        </nav>
      </div>
      <MonthGrid month={month} due={due} today={day} />
      {count === 0 ? <Nearest {...{ lines, status, month, to }} /> : <DayList {...{ due, knownOn }} />}
      <Undated lines={lines} filters={filters} />
    </>
  );
}

type NearestProps = {
  lines: readonly TaskReading[];
  status: TaskStatus | undefined;
  month: Month;
  to: (month: Month) => string;
};

/** From a month without anything to the ones that have something. */
function Nearest({ lines, status, month, to }: NearestProps) {
  const months = dueMonths(lines, status);
  const near = [months.findLast((one) => one.month < month), months.find((one) => one.month > month)];
  const found = near.flatMap((one) => one ?? []);
  if (found.length === 0) return <Empty>Không có lần đến hạn nào khớp với bộ lọc.</Empty>;
  return (
    <p className="mt-3">
      Gần nhất:{' '}
      {found.map((one, at) => (
        <span key={one.month}>
          {at > 0 ? ' và ' : ''}
          <a href={to(one.month)}>
            {occurrenceName(one.month).toLowerCase()} ({one.count} lần)
          </a>
        </span>
      ))}
      .
    </p>
  );
}

/** What has no day is on no calendar, and says so. */
function Undated({ lines, filters }: { lines: readonly TaskReading[]; filters: Asked }) {
  const count = lines.filter(({ occurrences }) => occurrences.every(({ dueOn }) => dueOn === null)).length;
  if (count === 0) return null;
  return (
    <p className="mt-4 text-muted">
      <a href={taskAddress(filters, { xem: undefined, thang: undefined, 'trang-thai': 'undetermined' })}>
        {count} nhiệm vụ chưa xác định hạn
      </a>{' '}
      nên không nằm trên lịch.
    </p>
  );
}
