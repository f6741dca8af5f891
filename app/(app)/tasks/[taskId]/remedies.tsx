import type { Steps } from '@/components/task-line.tsx';
import { Section } from '@/components/ui/page.tsx';
import type { KnownRemedy } from '@/lib/db/remedies.ts';
import type { TaskPart } from '@/lib/db/tasks.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { mayDecideRemedy } from '@/lib/domain/policy.ts';
import type { TaskReading } from '@/lib/domain/task-line.ts';
import { NEXT_STEP_STANDING_TEXT } from '@/lib/text/next-step.ts';
import { RemedyForm } from '../../remedies/remedy-form.tsx';
import { RemedyList } from '../../remedies/remedy-list.tsx';

type RemediesProps = KnownOn & {
  actor: Actor;
  line: TaskReading;
  parts: readonly TaskPart[];
  remedies: readonly KnownRemedy[];
  steps: Steps;
};

/** The next step of a task that is overdue: owed after 30 days, by Sở Nội vụ, leadership or whoever leads it. */
export function Remedies({ actor, line, parts, remedies, steps, knownOn }: RemediesProps) {
  const { task, current, overdueDays } = line;
  const leadIds = parts
    .filter((part) => part.role === 'lead' && part.occurrenceId === current?.id)
    .map((part) => part.agencyId);
  const mayDecide =
    knownOn === undefined && current !== null && mayDecideRemedy(actor, { provinceId: task.provinceId, leadIds });
  const standing = (current && steps.get(current.id)?.standing) ?? 'not-needed';
  if (remedies.length === 0 && overdueDays === null) return null;
  return (
    <Section id="bien-phap" title="Biện pháp, bước tiếp theo">
      <RemedyList {...{ remedies, standing, mayDecide }} words={NEXT_STEP_STANDING_TEXT} />
      {mayDecide && current ? (
        <div className="no-print mt-3">
          <RemedyForm about={{ occurrenceId: current.id }} />
        </div>
      ) : null}
    </Section>
  );
}
