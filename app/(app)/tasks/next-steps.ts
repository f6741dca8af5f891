import { listRemedies } from '@/lib/db/remedies.ts';
import { listTaskParts } from '@/lib/db/tasks.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { isLongOverdue } from '@/lib/domain/ageing.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { type KnownStep, stepsOf } from '@/lib/domain/next-step.ts';
import type { TaskReading } from '@/lib/domain/task-line.ts';

/** What comes next in the instances that are more than 30 days overdue. */
export async function nextStepsOf(
  actor: Actor,
  lines: readonly TaskReading[],
  knownOn?: Day,
): Promise<Map<number, KnownStep[]>> {
  const ids = lines.flatMap(({ current, overdueDays }) =>
    current !== null && overdueDays !== null && isLongOverdue(overdueDays) ? [current.id] : [],
  );
  if (ids.length === 0) return new Map();
  return stepsOf(await listTaskParts(actor, ids, knownOn), await listRemedies(actor, { occurrenceIds: ids, knownOn }));
}
