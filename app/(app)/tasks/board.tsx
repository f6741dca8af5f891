import { Overdue } from '@/components/task-line.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { type TaskStatus, WORST_FIRST } from '@/lib/domain/task.ts';
import { groupTasks, type TaskGrouping } from '@/lib/domain/task-groups.ts';
import type { TaskReading } from '@/lib/domain/task-line.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { TASK_STATUS_TEXT } from '@/lib/text/statuses.ts';
import { dueInWords, groupName, leadsInWords } from '@/lib/text/tasks.ts';

type BoardProps = KnownOn & { lines: readonly TaskReading[]; by: TaskGrouping };

/** Tasks in columns by where they stand, in rows by area or by who leads; on a phone one row under another. */
export function Board({ lines, by, knownOn }: BoardProps) {
  const statuses = WORST_FIRST.filter((status) => lines.some((line) => line.status === status));
  const rows = by === 'status' ? [{ key: '', lines: [...lines] }] : groupTasks(lines, by);
  return (
    <Wide label="Bảng nhiệm vụ">
      <table className="sheet stacked lg:min-w-[56rem]">
        <caption className="sr-only">Nhiệm vụ theo tình trạng</caption>
        <thead>
          <tr>
            {by === 'status' ? null : (
              <th scope="col" className="w-44">
                {by === 'area' ? 'Lĩnh vực' : 'Đơn vị chủ trì'}
              </th>
            )}
            {statuses.map((status) => (
              <th key={status} scope="col">
                {TASK_STATUS_TEXT[status]} ({lines.filter((line) => line.status === status).length})
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {by === 'status' ? null : (
                <th scope="row">
                  {groupName(by, row.key)} <span className="font-normal text-muted">({row.lines.length})</span>
                </th>
              )}
              {statuses.map((status) => (
                <Cell
                  key={status}
                  {...{ status, knownOn }}
                  lines={row.lines.filter((line) => line.status === status)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function Cell({ status, lines, knownOn }: KnownOn & { status: TaskStatus; lines: readonly TaskReading[] }) {
  if (lines.length === 0) return <td />;
  return (
    <td data-label={`${TASK_STATUS_TEXT[status]} (${lines.length})`}>
      <div>
        <ul>
          {lines.map((line) => (
            <li key={line.task.id} className="border-t border-hairline py-1.5 first:border-t-0 first:pt-0">
              <a href={onDay(routes.task(line.task.id), knownOn)} className="no-underline hover:underline">
                {line.task.title}
              </a>
              {line.current ? (
                <span className="block text-[0.8125rem] text-muted">
                  {dueInWords(line.current.dueOn)}, {leadsInWords(line.current)}
                </span>
              ) : null}
              <Overdue line={line} />
            </li>
          ))}
        </ul>
      </div>
    </td>
  );
}
