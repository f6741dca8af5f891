import { Wide } from '@/components/ui/wide.tsx';
import type { SuccessionEntry } from '@/lib/db/agencies.ts';
import { listLedInstances } from '@/lib/db/led-instances.ts';
import { listTargets } from '@/lib/db/targets.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { ownParts, ownTasks } from '@/lib/domain/own-parts.ts';
import { isCountedTarget } from '@/lib/domain/target-reading.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';

type InheritedProps = KnownOn & { actor: Actor; predecessors: readonly SuccessionEntry[]; day: Day };

/** What each predecessor owed by name, and how much of its tasks is still open: this agency answers for it now. */
export async function Inherited({ actor, predecessors, day, knownOn }: InheritedProps) {
  if (predecessors.length === 0) return null;
  const lines = await Promise.all(
    predecessors.map(async (one) => ({ one, ...(await owedBy(actor, one, { day, knownOn })) })),
  );
  return (
    <div className="mt-4">
      <Wide label="Việc kế thừa">
        <table className="sheet">
          <caption>Việc đã giao đích danh cơ quan tiền nhiệm, nay cơ quan này trả lời</caption>
          <thead>
            <tr>
              <th scope="col">Cơ quan tiền nhiệm</th>
              <th scope="col">Kế thừa từ</th>
              <th scope="col" className="num">
                Chỉ tiêu
              </th>
              <th scope="col" className="num">
                Nhiệm vụ chủ trì
              </th>
              <th scope="col" className="num">
                Chưa ghi nhận hoàn thành
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ one, targets, tasks, open }) => (
              <tr key={one.predecessorId}>
                <th scope="row" className="font-normal">
                  <a href={onDay(routes.agency(one.predecessorId), knownOn)}>{one.predecessorName}</a>
                </th>
                <td>{formatDay(one.effectiveOn)}</td>
                <td className="num">{targets}</td>
                <td className="num">{tasks}</td>
                <td className="num">{open}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </div>
  );
}

/** By name: what fell to its whole group falls to this agency as a member of that group. */
async function owedBy(actor: Actor, { predecessorId }: SuccessionEntry, { day, knownOn }: KnownOn & { day: Day }) {
  const targets = (await listTargets(actor, { agencyId: predecessorId })).filter(
    (target) => isCountedTarget(target) && target.agencies.some(({ agencyId }) => agencyId === predecessorId),
  );
  const tasks = ownTasks(ownParts(await listLedInstances(actor, { agencyId: predecessorId, knownOn }, day), day));
  const open = tasks.filter(({ status }) => status !== 'done-on-time' && status !== 'done-late');
  return { targets: targets.length, tasks: tasks.length, open: open.length };
}
