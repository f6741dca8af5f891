import { listTaskParts } from '@/lib/db/tasks.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { TaskReading } from '@/lib/domain/task-line.ts';
import type { ResultDocuments } from '@/lib/writing/plan-sheets.ts';

/** By task, each document that a part was finished with, after its agency's name. */
export async function listResultDocuments(
  actor: Actor,
  tasks: readonly TaskReading[],
  knownOn: Day | undefined,
): Promise<ResultDocuments> {
  const taskOf = new Map(tasks.flatMap(({ task, occurrences }) => occurrences.map(({ id }) => [id, task.id] as const)));
  const documents = new Map<number, string[]>();
  for (const { occurrenceId, agencyName, resultDocument } of await listTaskParts(actor, [...taskOf.keys()], knownOn)) {
    const taskId = taskOf.get(occurrenceId);
    if (taskId === undefined || resultDocument === null) continue;
    documents.set(taskId, [...new Set([...(documents.get(taskId) ?? []), `${agencyName}: ${resultDocument}`])]);
  }
  return documents;
}
