import { AREA_CODES } from '@/lib/domain/plan.ts';
import type { TaskReading } from '@/lib/domain/task-line.ts';
import { AREA_TEXT } from '@/lib/text/statuses.ts';
import { ResponsibleList } from './responsible-list.tsx';
import { TaskName, TaskState } from './task-line.tsx';
import { Wide } from './ui/wide.tsx';

/** Tasks by area: who leads, when, where it stands. */
export function TaskTable({ lines }: { lines: readonly TaskReading[] }) {
  return (
    <Wide label="Nhiệm vụ">
      <table className="sheet stacked lg:min-w-[56rem]">
        <caption className="sr-only">Nhiệm vụ theo lĩnh vực</caption>
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
        {AREA_CODES.filter((area) => lines.some((line) => line.task.areaCode === area)).map((area) => (
          <tbody key={area}>
            <tr>
              <th colSpan={4} scope="rowgroup" className="pt-5 text-base">
                {AREA_TEXT[area]}
              </th>
            </tr>
            {lines
              .filter((line) => line.task.areaCode === area)
              .map((line) => (
                <tr key={line.task.id}>
                  <th scope="row" className="font-normal">
                    <TaskName line={line} />
                  </th>
                  <td data-label="Chủ trì">
                    <ResponsibleList who={line.task.leads} />
                  </td>
                  <td data-label="Thời gian">
                    {line.task.scheduleText ?? <span className="text-muted">không ghi</span>}
                  </td>
                  <td data-label="Tình trạng">
                    <TaskState line={line} />
                  </td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </Wide>
  );
}
