import { AnswerableList } from '@/components/answerable-list.tsx';
import { Section } from '@/components/ui/page.tsx';
import { listAgencies, listSuccessions } from '@/lib/db/agencies.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import type { PlanTarget } from '@/lib/domain/target-reading.ts';

type AnswerableProps = KnownOn & { actor: Actor; target: PlanTarget; day: Day };

/** Who owed it then and who answers for it now. */
export async function Answerable({ actor, target, day, knownOn }: AnswerableProps) {
  const { provinceId } = target;
  const [agencies, successions] = [await listAgencies(actor, { provinceId }), await listSuccessions(actor, provinceId)];
  const names = new Map(agencies.map((agency) => [agency.id, agency.name]));
  return (
    <Section title="Cơ quan chịu trách nhiệm">
      <AnswerableList {...{ who: target.agencies, successions, names, day, knownOn }} />
    </Section>
  );
}
