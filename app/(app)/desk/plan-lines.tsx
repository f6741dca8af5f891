import { ThresholdNote } from '@/components/threshold-note.tsx';
import { listPlans } from '@/lib/db/plans.ts';
import { listTargetReadings } from '@/lib/db/target-readings.ts';
import { listTasks } from '@/lib/db/tasks.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { isCountedTarget } from '@/lib/domain/target-reading.ts';
import { isCounted } from '@/lib/domain/task.ts';
import { routes } from '@/lib/routes.ts';
import { Headline } from '../dashboard/headline.tsx';
import { ownPlan } from '../dashboard/own-plan.ts';

/** How the running plan stands, in the overview's own sentence. */
export async function PlanLines({ actor, day }: { actor: Actor; day: Day }) {
  const plan = ownPlan(actor, await listPlans(actor), day);
  const lines = plan ? await listTargetReadings(actor, { planIds: [plan.id] }, day) : [];
  const tasks = plan ? await listTasks(actor, { planIds: [plan.id] }, day) : [];
  return (
    <>
      {plan ? (
        <p className="max-w-[72ch]">
          <Headline
            plan={plan}
            lines={lines.filter((line) => isCountedTarget(line.target))}
            tasks={tasks.filter((line) => isCounted(line.task))}
          />
        </p>
      ) : null}
      <ThresholdNote rules={lines[0]?.state.rules} />
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
