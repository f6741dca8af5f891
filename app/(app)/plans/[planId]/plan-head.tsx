import type { Plan } from '@/lib/db/plans.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';
import { issuedInWords } from '@/lib/text/plans.ts';

/** Who promised, by which document, for which years; a merged province keeps its name and says who took over. */
export function PlanHead({ plan, knownOn }: KnownOn & { plan: Plan }) {
  return (
    <>
      Tỉnh {plan.provinceName}, {issuedInWords(plan)}: {plan.targets} chỉ tiêu, {plan.tasks} nhiệm vụ.{' '}
      <a href={onDay(routes.dashboard(plan.id), knownOn)} className="no-print">
        Xem tổng quan
      </a>
      {plan.successorName ? (
        <>
          {' '}
          Tỉnh {plan.provinceName} đã sáp nhập vào {plan.successorName} từ {formatDay(plan.succeededOn ?? '')}; kế hoạch
          được giữ nguyên như đã ban hành.
        </>
      ) : null}
    </>
  );
}
