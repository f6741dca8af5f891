import { TaskChip } from '@/components/task-status.tsx';
import type { Day } from '@/lib/domain/calendar.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import type { DueInstance } from '@/lib/domain/task-calendar.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { formatWeekday } from '@/lib/text/days.ts';
import { AREA_TEXT } from '@/lib/text/statuses.ts';
import { leadsInWords, occurrenceName } from '@/lib/text/tasks.ts';

/** What falls due day by day: each instance with its task, its area and its own state. */
export function DayList({ due, knownOn }: KnownOn & { due: ReadonlyMap<Day, readonly DueInstance[]> }) {
  return (
    <table className="sheet stacked mt-6">
      <caption className="sr-only">Các lần đến hạn theo ngày</caption>
      <thead>
        <tr>
          <th scope="col" className="w-[46%]">
            Nhiệm vụ
          </th>
          <th scope="col">Lần</th>
          <th scope="col">Chủ trì xong</th>
          <th scope="col">Tình trạng</th>
        </tr>
      </thead>
      {[...due].map(([day, instances]) => (
        <tbody key={day} id={`ngay-${day}`} className="scroll-mt-4">
          <tr>
            <th colSpan={4} scope="rowgroup" className="pt-5 text-base">
              {formatWeekday(day)}: {instances.length} lần đến hạn
            </th>
          </tr>
          {instances.map(({ line, occurrence }) => (
            <tr key={occurrence.id}>
              <th scope="row" className="font-normal">
                <a href={onDay(routes.task(line.task.id), knownOn)} className="no-underline hover:underline">
                  {line.task.title}
                </a>
                <span className="block text-[0.8125rem] text-muted">{AREA_TEXT[line.task.areaCode]}</span>
              </th>
              <td data-label="Lần">{occurrenceName(occurrence.label)}</td>
              <td data-label="Chủ trì xong">{leadsInWords(occurrence)}</td>
              <td>
                <TaskChip status={occurrence.status} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
