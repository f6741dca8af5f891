import { ThresholdNote } from '@/components/threshold-note.tsx';
import { Empty } from '@/components/ui/page.tsx';
import { keptStanding } from '@/lib/db/overview.ts';
import { listPlans } from '@/lib/db/plans.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { routes } from '@/lib/routes.ts';
import { Headline } from '../dashboard/headline.tsx';
import { ownPlan } from '../dashboard/own-plan.ts';
import { FirstStepWay } from '../first-step-way.tsx';

/** How the running plan stands, in the overview's own sentence. */
export async function PlanLines({ actor, day }: { actor: Actor; day: Day }) {
  const plan = ownPlan(actor, await listPlans(actor), day);
  const standing = plan ? await keptStanding(actor, { planIds: [plan.id] }, day) : null;
  if (!plan || !standing) {
    return (
      <Empty>
        Chưa có kế hoạch nào để theo dõi. <FirstStepWay actor={actor} step="plans" />
      </Empty>
    );
  }
  return (
    <>
      <p className="max-w-[72ch]">
        <Headline plan={plan} lines={standing.targets} tasks={standing.tasks} />
      </p>
      <ThresholdNote rules={standing.targets[0]?.state.rules} />
      <p className="mt-3">
        <a href={routes.dashboard()} className="font-semibold">
          Tổng quan chỉ tiêu của các kế hoạch
        </a>
        {' · '}
        <a href={routes.tasks()}>Nhiệm vụ</a>
        {' · '}
        <a href={routes.publishedReports()}>Báo cáo đã công bố</a>
      </p>
    </>
  );
}
