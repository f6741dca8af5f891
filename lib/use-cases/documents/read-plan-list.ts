import { listPlans, type Plan } from '@/lib/db/plans.ts';
import { listTargetReadings } from '@/lib/db/target-readings.ts';
import { listTasks } from '@/lib/db/tasks.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { isCountedTarget, type TargetReading } from '@/lib/domain/target-reading.ts';
import type { TaskReading } from '@/lib/domain/task-line.ts';

export type OnDay = KnownOn & { day: Day };

/** A plan with its targets, each once, and its tasks, in its own order as they stand on a day; null for an unknown plan. */
export async function readPlanList(
  actor: Actor,
  planId: number,
  { day, knownOn }: OnDay,
): Promise<{ plan: Plan; targets: TargetReading[]; tasks: TaskReading[] } | null> {
  const plan = (await listPlans(actor)).find((one) => one.id === planId);
  if (plan === undefined) return null;
  const filter = { planIds: [plan.id], knownOn };
  const targets = (await listTargetReadings(actor, filter, day)).filter(({ target }) => isCountedTarget(target));
  return { plan, targets, tasks: await listTasks(actor, filter, day) };
}
