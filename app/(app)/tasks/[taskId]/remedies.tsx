import { Section } from '@/components/ui/page.tsx';
import type { KnownRemedy } from '@/lib/db/remedies.ts';
import type { TaskPart } from '@/lib/db/tasks.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { needsNextStep } from '@/lib/domain/ageing.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { mayDecideRemedy } from '@/lib/domain/policy.ts';
import { remedyStanding } from '@/lib/domain/remedy.ts';
import type { TaskReading } from '@/lib/domain/task-line.ts';
import { RemedyForm } from '../../remedies/remedy-form.tsx';
import { RemedyList } from '../../remedies/remedy-list.tsx';

type RemediesProps = KnownOn & {
  actor: Actor;
  line: TaskReading;
  parts: readonly TaskPart[];
  remedies: readonly KnownRemedy[];
  day: Day;
};

/** The next step of a task that is overdue: owed after 30 days, by Sở Nội vụ, leadership or whoever leads it. */
export function Remedies({ actor, line: { task, current }, parts, remedies, day, knownOn }: RemediesProps) {
  const leadIds = parts
    .filter((part) => part.role === 'lead' && part.occurrenceId === current?.id)
    .map((part) => part.agencyId);
  const mayDecide =
    knownOn === undefined && current !== null && mayDecideRemedy(actor, { provinceId: task.provinceId, leadIds });
  const late = current?.status === 'overdue' ? current.dueOn : null;
  const red = late !== null && needsNextStep(late, day);
  const standing = remedyStanding(remedies, { red, seenOn: null, today: day });
  if (remedies.length === 0 && late === null) return null;
  return (
    <Section id="bien-phap" title="Biện pháp, bước tiếp theo">
      <RemedyList {...{ remedies, standing, mayDecide }} />
      {mayDecide && current ? (
        <div className="no-print mt-3">
          <RemedyForm about={{ occurrenceId: current.id }} />
        </div>
      ) : null}
    </Section>
  );
}
