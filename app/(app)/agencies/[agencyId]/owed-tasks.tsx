import { TaskTable } from '@/components/task-table.tsx';
import { Section } from '@/components/ui/page.tsx';
import type { AgencyEntry } from '@/lib/db/agencies.ts';
import { listTasks } from '@/lib/db/tasks.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { isCounted } from '@/lib/domain/task.ts';

type OwedProps = KnownOn & { actor: Actor; agency: AgencyEntry; day: Day };

/** What it leads, then what it supports. */
export async function OwedTasks({ actor, agency, day, knownOn }: OwedProps) {
  const leads = (await listTasks(actor, { agencyId: agency.id, role: 'lead', knownOn }, day)).filter((line) =>
    isCounted(line.task),
  );
  const led = new Set(leads.map((line) => line.task.id));
  const supports = (await listTasks(actor, { agencyId: agency.id, role: 'support', knownOn }, day)).filter(
    (line) => isCounted(line.task) && !led.has(line.task.id),
  );
  return (
    <>
      <Section title={`Nhiệm vụ chủ trì (${leads.length})`}>
        {leads.length === 0 ? (
          <p className="text-muted">Không chủ trì nhiệm vụ nào.</p>
        ) : (
          <TaskTable lines={leads} knownOn={knownOn} />
        )}
      </Section>
      <Section title={`Nhiệm vụ phối hợp (${supports.length})`}>
        {supports.length === 0 ? (
          <p className="text-muted">Không phối hợp nhiệm vụ nào.</p>
        ) : (
          <details>
            <summary className="cursor-pointer">Xem {supports.length} nhiệm vụ phối hợp</summary>
            <TaskTable lines={supports} knownOn={knownOn} />
          </details>
        )}
      </Section>
    </>
  );
}
