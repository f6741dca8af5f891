import { Section } from '@/components/ui/page.tsx';
import type { KnownOn } from '@/lib/db/known-on.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { mayDecideRemedy } from '@/lib/domain/policy.ts';
import type { TargetReading } from '@/lib/domain/target-reading.ts';
import { RemedyForm } from '../../remedies/remedy-form.tsx';
import { RemedyList } from '../../remedies/remedy-list.tsx';
import { findStanding } from './find-standing.ts';

type RemediesProps = KnownOn & { actor: Actor; line: TargetReading; day: Day };

/** What is done about a target that is off course, and whether it happened; of an earlier day nothing is decided. */
export async function Remedies({ actor, line, day, knownOn }: RemediesProps) {
  const { target } = line;
  const { remedies, standing } = await findStanding(actor, line, day, knownOn);
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
