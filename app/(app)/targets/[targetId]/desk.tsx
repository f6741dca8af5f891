import type { Actor } from '@/lib/domain/actor.ts';
import { mayEnterFigures, maySignJudgement } from '@/lib/domain/policy.ts';
import type { TargetReading } from '@/lib/domain/target-reading.ts';
import { JUDGED_STATUSES } from '@/lib/domain/target-status.ts';
import { TARGET_STATUS_TEXT } from '@/lib/text/statuses.ts';
import { FigureForm } from './figure-form.tsx';
import { JudgementForm } from './judgement-form.tsx';

/** What this person may add to a target: a figure that others published, a signed judgement. */
export function Desk({ actor, line: { target, reading, references } }: { actor: Actor; line: TargetReading }) {
  const measured = [...(reading ? [reading.indicator] : []), ...references.map((reference) => reference.indicator)];
  const outside = measured.filter((indicator) => indicator.origin === 'external');
  return (
    <div className="no-print mt-8">
      {mayEnterFigures(actor, target) && outside.length > 0 ? (
        <FigureForm
          targetId={target.id}
          indicators={outside.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      ) : null}
      {maySignJudgement(actor, target) ? (
        <JudgementForm
          targetId={target.id}
          statuses={JUDGED_STATUSES.map((value) => ({ value, label: TARGET_STATUS_TEXT[value] }))}
        />
      ) : null}
    </div>
  );
}
