import type { Plan } from '@/lib/db/plans.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { planName } from '@/lib/text/plans.ts';

type PlanSwitchProps = KnownOn & { plans: readonly Plan[]; current: Plan };

/** Which plan is looked at: every plan of the installation, one click away. */
export function PlanSwitch({ plans, current, knownOn }: PlanSwitchProps) {
  return (
    <nav aria-label="Chọn kế hoạch" className="no-print flex flex-wrap gap-x-5">
      {plans.map((plan) => (
        <a
          key={plan.id}
          href={onDay(routes.dashboard(plan.id), knownOn)}
          aria-current={plan.id === current.id ? 'page' : undefined}
          className="py-1 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
        >
          {planName(plan)}
        </a>
      ))}
    </nav>
  );
}
