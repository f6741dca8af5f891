import type { Metadata } from 'next';
import { Chip } from '@/components/ui/chip.tsx';
import { Empty, Page } from '@/components/ui/page.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { listPlans, type Plan } from '@/lib/db/plans.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';
import { documentWithDay } from '@/lib/text/sources.ts';
import { PLAN_KIND_TEXT } from '@/lib/text/statuses.ts';
import { FirstStepWay } from '../first-step-way.tsx';

export const metadata: Metadata = { title: 'Kế hoạch' };

export default async function PlansPage() {
  const actor = await requireActor();
  const plans = await listPlans(actor);
  const provinces = [...new Set(plans.map((plan) => plan.provinceName))];
  return (
    <Page
      title="Kế hoạch cải cách hành chính"
      lede={
        plans.length > 0
          ? `${plans.length} kế hoạch của ${provinces.join(', ')}. Mỗi chỉ tiêu, nhiệm vụ đều ghi rõ dòng văn bản.`
          : undefined
      }
    >
      {plans.length === 0 ? (
        <Empty>
          Chưa có kế hoạch nào. <FirstStepWay actor={actor} step="plans" />
        </Empty>
      ) : (
        <Wide label="Các kế hoạch">
          <table className="sheet stacked">
            <caption className="sr-only">Các kế hoạch, mới nhất trước</caption>
            <thead>
              <tr>
                <th scope="col">Kế hoạch</th>
                <th scope="col">Văn bản</th>
                <th scope="col">Loại</th>
                <th scope="col" className="num">
                  Chỉ tiêu
                </th>
                <th scope="col" className="num">
                  Nhiệm vụ
                </th>
                <th scope="col">Xem</th>
              </tr>
            </thead>
            <tbody>
              {plans.map((plan) => (
                <PlanRow key={plan.id} plan={plan} />
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </Page>
  );
}

function PlanRow({ plan }: { plan: Plan }) {
  return (
    <tr>
      <th scope="row" className="font-normal">
        <a href={routes.plan(plan.id)} className="font-semibold no-underline hover:underline">
          {plan.title}
        </a>
        <br />
        <span className="text-muted">
          Tỉnh {plan.provinceName}
          {plan.successorName ? `, sáp nhập vào ${plan.successorName} từ ${formatDay(plan.succeededOn ?? '')}` : ''}
        </span>
      </th>
      <td data-label="Văn bản">
        {plan.status === 'draft' ? (
          <>
            <Chip tone="plain">Dự thảo</Chip> {plan.proposedOn ? `trình ngày ${formatDay(plan.proposedOn)}` : null}
          </>
        ) : (
          documentWithDay(plan.document)
        )}
      </td>
      <td data-label="Loại">{PLAN_KIND_TEXT[plan.kind]}</td>
      <td data-label="Chỉ tiêu" className="num">
        {plan.targets}
      </td>
      <td data-label="Nhiệm vụ" className="num">
        {plan.tasks}
      </td>
      <td className="whitespace-nowrap">
        <a href={routes.dashboard(plan.id)}>Tổng quan</a>
      </td>
    </tr>
  );
}
