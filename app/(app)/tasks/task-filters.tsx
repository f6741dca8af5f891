import { FilterSearch, FilterSelect, Filters } from '@/components/filters.tsx';
import type { Plan } from '@/lib/db/plans.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { type Asked, asked } from '@/lib/forms/address.ts';
import { routes } from '@/lib/routes.ts';
import { AGE_TEXT } from '@/lib/text/tasks.ts';
import { AgencyFilter } from '../plans/[planId]/agency-filter.tsx';
import { AreaFilter, PlanFilter, TaskStatusFilter } from '../plans/filter-fields.tsx';
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
      <PlanFilter plans={plans} plan={plan} />
      <AreaFilter value={areaCode} />
      <AgencyFilter {...{ actor, provinceId: plan.provinceId, value: agencyId }} />
      <TaskStatusFilter value={status} />
      <FilterSelect
        name="qua-han"
        label="Quá hạn"
        value={AGE_NAMES.find((name) => AGES[name] === age)}
        choices={AGE_NAMES.map((value) => ({ value, label: AGE_TEXT[AGES[value]] }))}
      />
    </Filters>
  );
}
