import { Section } from '@/components/ui/page.tsx';
import type { KnownRemedy } from '@/lib/db/remedies.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { mayDecideRemedy } from '@/lib/domain/policy.ts';
import type { RemedyStanding } from '@/lib/domain/remedy.ts';
import type { PlanTarget } from '@/lib/domain/target-reading.ts';
import { RemedyForm } from '../../remedies/remedy-form.tsx';
import { RemedyList } from '../../remedies/remedy-list.tsx';

type RemediesProps = KnownOn & {
  actor: Actor;
  target: PlanTarget;
  remedies: readonly KnownRemedy[];
  standing: RemedyStanding;
};

/** What is done about a target that is off course, and whether it happened; of an earlier day nothing is decided. */
export function Remedies({ actor, target, remedies, standing, knownOn }: RemediesProps) {
  const mayDecide = knownOn === undefined && mayDecideRemedy(actor, { provinceId: target.provinceId, leadIds: [] });
  if (remedies.length === 0 && standing === 'not-needed' && !mayDecide) return null;
  const isOnlyForm = remedies.length === 0 && standing === 'not-needed';
  return (
    <div className={isOnlyForm ? 'no-print mt-10' : 'mt-10'}>
      <Section id="bien-phap" title="Biện pháp khắc phục">
        <RemedyList {...{ remedies, standing, mayDecide }} />
        {mayDecide ? (
          <div className="no-print mt-3">
            <RemedyForm about={{ targetId: target.id }} />
          </div>
        ) : null}
      </Section>
    </div>
  );
}
