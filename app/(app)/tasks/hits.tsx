import { listAgencies } from '@/lib/db/agencies.ts';
import type { Plan } from '@/lib/db/plans.ts';
import { countTaskHits } from '@/lib/db/task-search.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { TaskPlace, TaskReading } from '@/lib/domain/task-line.ts';
import type { Asked } from '@/lib/forms/address.ts';
import { planName } from '@/lib/text/plans.ts';
import { TASK_PLACE_TEXT } from '@/lib/text/tasks.ts';
import { MOST_HITS, taskAddress } from './ask.ts';

type HitsProps = {
  actor: Actor;
  search: string;
  lines: readonly TaskReading[];
  plan: Plan;
  plans: readonly Plan[];
  filters: Asked;
};

/** How many tasks hold the words, where they stand in them, and what the other plans hold. */
export async function Hits({ actor, search, lines, plan, plans, filters }: HitsProps) {
  const hits = await countTaskHits(actor, search);
  const agencies = await listAgencies(actor, { provinceId: plan.provinceId, search });
  const others = plans.filter((one) => one.id !== plan.id && hits.has(one.id));
  const places = PLACES.flatMap((place) => {
    const count = lines.filter(({ task }) => task.foundIn?.includes(place)).length;
    return count > 0 ? [`${TASK_PLACE_TEXT[place]} ${count}`] : [];
  });
  return (
    <p role="status" className="mb-3 max-w-[80ch]">
      Tìm “{search}”: {lines.length} nhiệm vụ{places.length > 0 ? ` (${places.join(', ')})` : ''}.
      {(hits.get(plan.id) ?? 0) > MOST_HITS
        ? ` Kế hoạch này có ${hits.get(plan.id)} nhiệm vụ khớp, chỉ xem ${MOST_HITS} nhiệm vụ đầu: gõ thêm chữ để tìm hẹp hơn.`
        : ''}
      {others.map((one) => (
        <span key={one.id}>
          {' '}
          <a href={taskAddress(filters, { 'ke-hoach': String(one.id) })}>
            {hits.get(one.id)} nhiệm vụ ở kế hoạch {planName(one)}
          </a>
          .
        </span>
      ))}
      {agencies.slice(0, MOST_AGENCIES).map((agency) => (
        <span key={agency.id}>
          {' '}
          <a href={taskAddress(filters, { tim: undefined, 'co-quan': String(agency.id) })}>
            Nhiệm vụ của {agency.name}
          </a>
          .
        </span>
      ))}
    </p>
  );
}

/** A name that was typed is one's own words too: its tasks are one click away. */
const MOST_AGENCIES = 3;

const PLACES: readonly TaskPlace[] = ['title', 'result', 'official-text'];
