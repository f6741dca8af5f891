import { listRemedies } from '@/lib/db/remedies.ts';
import { listTaskParts } from '@/lib/db/tasks.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { isLongOverdue } from '@/lib/domain/ageing.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { type NextStepReading, readNextSteps } from '@/lib/domain/next-step.ts';
import type { TaskReading } from '@/lib/domain/task-line.ts';

/** Where the next step stands in the instances that are more than 30 days overdue. */
export async function nextStepsOf(
  actor: Actor,
  lines: readonly TaskReading[],
  day: Day,
  knownOn?: Day,
): Promise<Map<number, NextStepReading>> {
  const late = lines.filter(({ overdueDays }) => overdueDays !== null && isLongOverdue(overdueDays));
  const ids = late.flatMap(({ current }) => current?.id ?? []);
  if (ids.length === 0) return new Map();
  const parts = await listTaskParts(actor, ids, knownOn);
  return readNextSteps(late, parts, await listRemedies(actor, { occurrenceIds: ids, knownOn }), day);
}
