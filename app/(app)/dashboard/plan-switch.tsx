import type { Plan } from '@/lib/db/plans.ts';
import { routes } from '@/lib/routes.ts';

/** Which plan is looked at: every plan of the installation, one click away. */
export function PlanSwitch({ plans, current }: { plans: readonly Plan[]; current: Plan }) {
  return (
    <nav aria-label="Chọn kế hoạch" className="no-print flex flex-wrap gap-x-5 gap-y-1">
      {plans.map((plan) => (
        <a key={plan.id} href={routes.dashboard(plan.id)} aria-current={plan.id === current.id ? 'page' : undefined} className="aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline">
          {planName(plan)}
        </a>
      ))}
    </nav>
  );
}

/** "Sơn La 2021–2025", "Sơn La 2021", "Sơn La 2026–2030 (dự thảo)". */
export function planName({ provinceName, startYear, endYear, status }: Plan): string {
  const years = startYear === endYear ? `${startYear}` : `${startYear}–${endYear}`;
  return `${provinceName} ${years}${status === 'draft' ? ' (dự thảo)' : ''}`;
}
