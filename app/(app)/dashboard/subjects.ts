import type { PlacedRemedy } from '@/lib/domain/duties.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import type { TargetReading } from '@/lib/domain/target-reading.ts';
import type { TaskReading } from '@/lib/domain/task-line.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';

export type Subject = { title: string; href: string };
export type Subjects = (remedy: PlacedRemedy) => Subject;

/** What each remedy is for, by name and address. */
export function subjectsOf(
  targets: readonly TargetReading[],
  tasks: readonly TaskReading[],
  { knownOn }: KnownOn,
): Subjects {
  const ofTarget = new Map(
    targets.flatMap(({ target: { id, title, copies } }) =>
      [id, ...copies.map((copy) => copy.id)].map(
        (own) => [own, { title, href: onDay(routes.target(own), knownOn) }] as const,
      ),
    ),
  );
  const ofInstance = new Map(
    tasks.flatMap(({ task, occurrences }) =>
      occurrences.map(
        ({ id }) => [id, { title: task.title ?? '', href: onDay(routes.task(task.id), knownOn) }] as const,
      ),
    ),
  );
  return ({ targetId, occurrenceId }) =>
    ofTarget.get(targetId ?? 0) ??
    ofInstance.get(occurrenceId ?? 0) ?? { title: 'một dòng không được đếm', href: routes.plans() };
}
