import type { KnownOn } from '@/lib/domain/known-on.ts';
import { groupTasks, type TaskGrouping } from '@/lib/domain/task-groups.ts';
import type { TaskReading } from '@/lib/domain/task-line.ts';
import { groupName } from '@/lib/text/tasks.ts';
import { ResponsibleList } from './responsible-list.tsx';
import { type Steps, TaskName, TaskState } from './task-line.tsx';
import { Wide } from './ui/wide.tsx';

type TaskTableProps = KnownOn & {
  lines: readonly TaskReading[];
  by?: TaskGrouping;
  /** Where they are known: what comes next in instances that are long overdue. */
  steps?: Steps;
};

/** Tasks by area, or as asked: who leads, when, where it stands. */
export function TaskTable({ lines, by = 'area', steps, knownOn }: TaskTableProps) {
  return (
    <Wide label="Nhiệm vụ">
      <table className="sheet stacked lg:min-w-[56rem]">
        <caption className="sr-only">{CAPTIONS[by]}</caption>
        <thead>
          <tr>
            <th scope="col" className="w-[34%]">
              Nhiệm vụ
            </th>
            <th scope="col">Chủ trì</th>
            <th scope="col">Thời gian ghi trong văn bản</th>
            <th scope="col" className="w-[22%]">
              Tình trạng
            </th>
          </tr>
        </thead>
        {groupTasks(lines, by).map((group) => (
          <tbody key={group.key}>
            <tr>
              <th colSpan={4} scope="rowgroup" className="pt-5 text-base">
                {groupName(by, group.key)}
              </th>
            </tr>
            {group.lines.map((line) => (
              <tr key={line.task.id}>
                <th scope="row" className="font-normal">
                  <TaskName {...{ line, knownOn }} />
                </th>
                <td data-label="Chủ trì">
                  <ResponsibleList who={line.task.leads} knownOn={knownOn} />
                </td>
                <td data-label="Thời gian">
                  {line.task.scheduleText ?? <span className="text-muted">không ghi</span>}
                </td>
                <td data-label="Tình trạng">
                  <TaskState line={line} steps={steps} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Wide>
  );
}

const CAPTIONS: Record<TaskGrouping, string> = {
  area: 'Nhiệm vụ theo lĩnh vực',
  agency: 'Nhiệm vụ theo đơn vị chủ trì',
  status: 'Nhiệm vụ theo tình trạng',
};
