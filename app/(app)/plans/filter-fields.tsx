import { FilterSelect } from '@/components/filters.tsx';
import type { Plan } from '@/lib/db/plans.ts';
import { AREA_CODES } from '@/lib/domain/plan.ts';
import { TASK_STATUSES } from '@/lib/domain/task.ts';
import { planName } from '@/lib/text/plans.ts';
import { AREA_TEXT, TASK_STATUS_TEXT } from '@/lib/text/statuses.ts';

type FieldProps = { value: string | undefined };

/** Without a choice the plan that runs. */
export function PlanFilter({ plans, plan }: { plans: readonly Plan[]; plan: Plan | null }) {
  return (
    <FilterSelect
      name="ke-hoach"
      label="Kế hoạch"
      value={plan ? String(plan.id) : undefined}
      choices={plans.map((one) => ({ value: String(one.id), label: planName(one) }))}
      all="Đang chạy"
    />
  );
}

export function AreaFilter({ value }: FieldProps) {
  return (
    <FilterSelect
      name="linh-vuc"
      label="Lĩnh vực"
      value={value}
      choices={AREA_CODES.map((area) => ({ value: area, label: AREA_TEXT[area] }))}
    />
  );
}

export function TaskStatusFilter({ value }: FieldProps) {
  return (
    <FilterSelect
      name="trang-thai"
      label="Tình trạng"
      value={value}
      choices={TASK_STATUSES.map((status) => ({ value: status, label: TASK_STATUS_TEXT[status] }))}
    />
  );
}
