import { Fragment } from 'react';
import { PictureExport } from '@/components/picture-export.tsx';
import { StateBar } from '@/components/state-bar.tsx';
import { taskBar } from '@/components/task-status.tsx';
import { Section } from '@/components/ui/page.tsx';
import type { AgencyEntry } from '@/lib/db/agencies.ts';
import { AGE_BANDS } from '@/lib/domain/ageing.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { countByAge, type OwnTask } from '@/lib/domain/own-parts.ts';
import { countByStatus, type TaskStatus } from '@/lib/domain/task.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';
import { TASK_STATUS_TEXT } from '@/lib/text/statuses.ts';
import { AGE_TEXT } from '@/lib/text/tasks.ts';

type TaskTallyProps = KnownOn & { agency: AgencyEntry; tasks: readonly OwnTask[]; day: Day };

const OFFICIAL: readonly TaskStatus[] = ['done-on-time', 'done-late', 'in-progress', 'overdue'];

/** How its own share of the tasks that it leads stands; what is overdue also by age. */
export function TaskTally({ agency, tasks, day, knownOn }: TaskTallyProps) {
  if (tasks.length === 0) return null;
  const counts = countByStatus(tasks.map(({ status }) => status));
  const ages = countByAge(tasks, day);
  const ended =
    agency.validTo === null || agency.validTo >= day
      ? ''
      : ` Việc đến hạn sau ngày ${formatDay(agency.validTo)} do cơ quan kế thừa trả lời.`;
  const title = `${agency.name}: phần việc chủ trì theo tình trạng`;
  const parts = taskBar(counts).filter(({ key, count }) => OFFICIAL.includes(key) || count > 0);
  return (
    <Section
      title="Phần việc chủ trì theo tình trạng"
      lede={`Tính theo phần của riêng cơ quan trong mỗi nhiệm vụ: cơ quan khác cùng chủ trì mà chậm thì không tính vào đây.${ended}`}
    >
      <div id="phan-viec" className="max-w-xl">
        <StateBar name={title} parts={parts} />
        <table className="sheet mt-3">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              <th scope="col">Tình trạng</th>
              <th scope="col" className="num">
                Nhiệm vụ
              </th>
            </tr>
          </thead>
          <tbody>
            {parts.map(({ key, count }) => (
              <Fragment key={key}>
                <CountRow name={TASK_STATUS_TEXT[key]} count={count} />
                {key === 'overdue' && count > 0
                  ? AGE_BANDS.map((band) => (
                      <CountRow key={band} isPart name={`quá hạn ${AGE_TEXT[band]}`} count={ages[band]} />
                    ))
                  : null}
              </Fragment>
            ))}
          </tbody>
          <tfoot>
            <CountRow name="Cộng" count={tasks.length} />
          </tfoot>
        </table>
      </div>
      <PictureExport
        of="phan-viec"
        name={`phan-viec-${agency.code}`}
        title={title}
        note={`Đến ngày ${formatDay(day)}, theo báo cáo đã duyệt.`}
        csv={onDay(`${routes.agency(agency.id)}/table.csv?bang=phan-viec`, knownOn)}
      />
    </Section>
  );
}

function CountRow({ name, count, isPart = false }: { name: string; count: number; isPart?: boolean }) {
  return (
    <tr>
      <th scope="row" className={`font-normal ${isPart ? 'text-muted' : ''}`}>
        {isPart ? `trong đó: ${name}` : name}
      </th>
      <td className="num">{count}</td>
    </tr>
  );
}
