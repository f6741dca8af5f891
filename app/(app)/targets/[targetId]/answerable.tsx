import { AnswerableList } from '@/components/answerable-list.tsx';
import { Section } from '@/components/ui/page.tsx';
import { listAgencies, listSuccessions } from '@/lib/db/agencies.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { PlanTarget } from '@/lib/domain/target-reading.ts';

/** Who owed it then and who answers for it now. */
export async function Answerable({ actor, target, day }: { actor: Actor; target: PlanTarget; day: Day }) {
  const { provinceId } = target;
  const [agencies, successions] = [await listAgencies(actor, { provinceId }), await listSuccessions(actor, provinceId)];
  const names = new Map(agencies.map((agency) => [agency.id, agency.name]));
  return (
    <Section title="Cơ quan chịu trách nhiệm">
      <AnswerableList {...{ who: target.agencies, successions, names, day }} />
    </Section>
  );
}
