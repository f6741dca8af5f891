import { Empty } from '@/components/ui/page.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import type { Plan } from '@/lib/db/plans.ts';
import { AREA_CODES, type AreaCode } from '@/lib/domain/plan.ts';
import { countByStatus, TASK_STATUSES, type TaskStatus } from '@/lib/domain/task.ts';
import type { TaskReading } from '@/lib/domain/task-line.ts';
import { addressWith } from '@/lib/forms/address.ts';
import { routes } from '@/lib/routes.ts';
import { AREA_SHORT_TEXT, TASK_STATUS_TEXT } from '@/lib/text/statuses.ts';

/** The official four always have their column; the three that keep them honest only where they occur. */
const OFFICIAL: readonly TaskStatus[] = ['done-on-time', 'done-late', 'in-progress', 'overdue'];

export function TaskCounts({ plan, tasks }: { plan: Plan; tasks: readonly TaskReading[] }) {
  if (tasks.length === 0) return <Empty>Kế hoạch này không có bảng nhiệm vụ trong tài liệu đã nhập.</Empty>;
  const total = countByStatus(tasks.map((task) => task.status));
  const columns = TASK_STATUSES.filter((status) => OFFICIAL.includes(status) || total[status] > 0);
  const areas = AREA_CODES.filter((area) => tasks.some(({ task }) => task.areaCode === area));
  return (
    <Wide label="Nhiệm vụ theo lĩnh vực">
      <table className="sheet">
        <caption className="sr-only">Số nhiệm vụ theo lĩnh vực và tình trạng</caption>
        <thead>
          <tr>
            <th scope="col">Lĩnh vực</th>
            {columns.map((status) => (
              <th key={status} scope="col" className="num whitespace-normal!">
                {TASK_STATUS_TEXT[status]}
              </th>
            ))}
            <th scope="col" className="num">
              Cộng
            </th>
          </tr>
        </thead>
        <tbody>
          {areas.map((area) => (
            <CountRow
              key={area}
              {...{ plan, area, columns }}
              tasks={tasks.filter(({ task }) => task.areaCode === area)}
            />
          ))}
        </tbody>
        <tfoot>
          <CountRow {...{ plan, columns, tasks }} area={null} />
        </tfoot>
      </table>
    </Wide>
  );
}

type CountRowProps = {
  plan: Plan;
  area: AreaCode | null;
  columns: readonly TaskStatus[];
  tasks: readonly TaskReading[];
};

function CountRow({ plan, area, columns, tasks }: CountRowProps) {
  const counts = countByStatus(tasks.map((task) => task.status));
  const link = (status?: TaskStatus) =>
    addressWith(routes.plan(plan.id), { muc: 'nhiem-vu', 'linh-vuc': area ?? undefined, 'trang-thai': status });
  return (
    <tr className={area === null ? 'font-semibold' : ''}>
      <th scope="row" className={`min-w-28 lg:whitespace-nowrap ${area === null ? '' : 'font-normal'}`}>
        {area === null ? 'Tất cả' : AREA_SHORT_TEXT[area]}
      </th>
      {columns.map((status) => (
        <td key={status} className="num">
          {counts[status] === 0 ? <span className="text-muted">0</span> : <a href={link(status)}>{counts[status]}</a>}
        </td>
      ))}
      <td className="num">
        <a href={link()}>{tasks.length}</a>
      </td>
    </tr>
  );
}
