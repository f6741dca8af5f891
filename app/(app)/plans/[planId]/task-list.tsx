import { FilterSearch, Filters } from '@/components/filters.tsx';
import { TaskTable } from '@/components/task-table.tsx';
import { Empty } from '@/components/ui/page.tsx';
import type { Plan } from '@/lib/db/plans.ts';
import { listTasks } from '@/lib/db/tasks.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { AREA_CODES } from '@/lib/domain/plan.ts';
import { isCounted, TASK_STATUSES } from '@/lib/domain/task.ts';
import { type Asked, addressWith, asked, askedOf, idFrom } from '@/lib/forms/address.ts';
import type { AskedDay } from '@/lib/forms/asked-day.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { AreaFilter, TaskStatusFilter } from '../filter-fields.tsx';
import { AgencyFilter } from './agency-filter.tsx';

type ListProps = { actor: Actor; plan: Plan; filters: Asked; view: AskedDay };

/** Every row of the plan's task appendix; blank and repeated rows are shown and not counted. */
export async function TaskList({ actor, plan, filters, view: { day, knownOn } }: ListProps) {
  const areaCode = askedOf(filters, 'linh-vuc', AREA_CODES);
  const status = askedOf(filters, 'trang-thai', TASK_STATUSES);
  const agencyId = idFrom(asked(filters, 'co-quan'));
  const search = asked(filters, 'tim');
  const narrow = { ...(areaCode && { areaCode }), ...(search && { search }), ...(agencyId && { agencyId }) };
  const all = await listTasks(actor, { planIds: [plan.id], ...narrow, knownOn }, day);
  const lines = all.filter((line) => !status || (isCounted(line.task) && line.status === status));
  const counted = lines.filter((line) => isCounted(line.task)).length;
  const address = onDay(addressWith(routes.plan(plan.id), { muc: 'nhiem-vu' }), knownOn);
  return (
    <>
      <Filters
        action={routes.plan(plan.id)}
        kept={{ muc: 'nhiem-vu', ngay: knownOn }}
        cleared={address}
        chosen={[search, areaCode, agencyId, status]}
      >
        <FilterSearch name="tim" label="Tìm trong tên, kết quả, nguyên văn" value={search} />
        <AreaFilter value={areaCode} />
        <AgencyFilter {...{ actor, provinceId: plan.provinceId, value: agencyId }} />
        <TaskStatusFilter value={status} />
      </Filters>
      <p className="mb-3">
        {counted === plan.tasks ? `Tất cả ${counted} nhiệm vụ` : `${counted} trong ${plan.tasks} nhiệm vụ`}
        {lines.length > counted ? `, và ${lines.length - counted} dòng để trống hoặc in lặp.` : '.'}
      </p>
      {lines.length === 0 ? (
        <Empty>
          Không có nhiệm vụ nào khớp với bộ lọc. <a href={address}>Bỏ lọc</a> để xem lại tất cả.
        </Empty>
      ) : (
        <TaskTable lines={lines} knownOn={knownOn} />
      )}
    </>
  );
}
