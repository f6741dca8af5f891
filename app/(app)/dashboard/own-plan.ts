import type { Plan } from '@/lib/db/plans.ts';
import type { Actor } from '@/lib/domain/actor.ts';

/** The five-year plan that runs today in the province where the person works, else the newest there, else any. */
export function ownPlan(actor: Actor, plans: readonly Plan[], day: string): Plan | undefined {
  const year = Number(day.slice(0, 4));
  const own = plans.filter((plan) => isOwn(actor, plan));
  const runs = (plan: Plan) => plan.kind === 'five-year' && plan.startYear <= year && year <= plan.endYear;
  return own.find(runs) ?? own[0] ?? plans.find(runs) ?? plans[0];
}

/** The plans of one's own province first, each side in the order in which it came. */
export function ownFirst(actor: Actor, plans: readonly Plan[]): Plan[] {
  return [...plans.filter((plan) => isOwn(actor, plan)), ...plans.filter((plan) => !isOwn(actor, plan))];
}

function isOwn(actor: Actor, plan: Plan): boolean {
  return actor.grants.some((grant) => grant.provinceId === plan.provinceId);
}

/** The five-year plans of the same province in the order of their years, for one table; a plan without any stands alone. */
export function besidePlan(plans: readonly Plan[], plan: Plan): Plan[] {
  const columns = plans
    .filter((one) => one.provinceId === plan.provinceId && one.kind === 'five-year')
    .toSorted((a, b) => a.startYear - b.startYear);
  return columns.length > 0 ? columns : [plan];
}

export function yearsOf(plans: readonly Plan[]): { startYear: number; endYear: number } {
  return {
    startYear: Math.min(...plans.map((plan) => plan.startYear)),
    endYear: Math.max(...plans.map((plan) => plan.endYear)),
  };
}
