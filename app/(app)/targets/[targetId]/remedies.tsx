import { Section } from '@/components/ui/page.tsx';
import { listRemedies } from '@/lib/db/remedies.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { mayDecideRemedy } from '@/lib/domain/policy.ts';
import { isRed, remedyStanding } from '@/lib/domain/remedy.ts';
import type { TargetReading } from '@/lib/domain/target-reading.ts';
import { RemedyForm } from '../../remedies/remedy-form.tsx';
import { RemedyList } from '../../remedies/remedy-list.tsx';

/** What is done about a target that is off course, and whether it happened. */
export async function Remedies({ actor, line, day }: { actor: Actor; line: TargetReading; day: Day }) {
  const { target, state } = line;
  const remedies = await listRemedies(actor, { targetIds: [target.id] });
  const mayDecide = mayDecideRemedy(actor, { provinceId: target.provinceId, leadIds: [] });
  const standing = remedyStanding(remedies, {
    red: isRed(state.status, day <= target.planEndOn),
    seenOn: state.figure?.asOf ?? null,
    today: day,
  });
  if (remedies.length === 0 && standing === 'not-needed' && !mayDecide) return null;
  return (
    <Section id="bien-phap" title="Biện pháp khắc phục">
      <RemedyList {...{ remedies, standing, mayDecide }} />
      {mayDecide ? (
        <div className="no-print mt-3">
          <RemedyForm about={{ targetId: target.id }} />
        </div>
      ) : null}
    </Section>
  );
}
