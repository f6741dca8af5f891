import { FilterSearch, FilterSelect, Filters } from '@/components/filters.tsx';
import type { Plan } from '@/lib/db/plans.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { AREA_CODES } from '@/lib/domain/plan.ts';
import { TASK_STATUSES } from '@/lib/domain/task.ts';
import { type Asked, asked } from '@/lib/forms/address.ts';
import { routes } from '@/lib/routes.ts';
import { planName } from '@/lib/text/plans.ts';
import { AREA_TEXT, TASK_STATUS_TEXT } from '@/lib/text/statuses.ts';
import { AGE_TEXT } from '@/lib/text/tasks.ts';
import { AgencyFilter } from '../plans/[planId]/agency-filter.tsx';
import { AGE_NAMES, AGES, type TaskAsk, taskAddress } from './ask.ts';

type TaskFiltersProps = { actor: Actor; plan: Plan; plans: readonly Plan[]; filters: Asked; ask: TaskAsk };

/** Which tasks; how they are looked at stays as it is. */
export function TaskFilters({ actor, plan, plans, filters, ask }: TaskFiltersProps) {
  const kept = ['xem', 'theo', 'thang', 'ngay'].flatMap((name) => {
    const value = asked(filters, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const { search, areaCode, agencyId, status, age } = ask;
  const none = { 'ke-hoach': undefined, tim: undefined, 'linh-vuc': undefined, 'co-quan': undefined };
  return (
    <Filters
      action={routes.tasks()}
      kept={Object.fromEntries(kept)}
      cleared={taskAddress(filters, { ...none, 'trang-thai': undefined, 'qua-han': undefined })}
      chosen={[asked(filters, 'ke-hoach'), search, areaCode, agencyId, status, age]}
    >
      <FilterSearch name="tim" label="Tìm trong tên, kết quả, nguyên văn" value={search} />
      <FilterSelect
        name="ke-hoach"
        label="Kế hoạch"
        value={String(plan.id)}
        choices={plans.map((one) => ({ value: String(one.id), label: planName(one) }))}
        all="Đang chạy"
      />
      <FilterSelect
        name="linh-vuc"
        label="Lĩnh vực"
        value={areaCode}
        choices={AREA_CODES.map((value) => ({ value, label: AREA_TEXT[value] }))}
      />
      <AgencyFilter {...{ actor, provinceId: plan.provinceId, value: agencyId }} />
      <FilterSelect
        name="trang-thai"
        label="Tình trạng"
        value={status}
        choices={TASK_STATUSES.map((value) => ({ value, label: TASK_STATUS_TEXT[value] }))}
      />
      <FilterSelect
        name="qua-han"
        label="Quá hạn"
        value={AGE_NAMES.find((name) => AGES[name] === age)}
        choices={AGE_NAMES.map((value) => ({ value, label: AGE_TEXT[AGES[value]] }))}
      />
    </Filters>
  );
}
