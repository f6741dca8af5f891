import { TargetChip } from '@/components/target-status.tsx';
import { listJudgements } from '@/lib/db/judgements.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import type { RemedyStanding } from '@/lib/domain/remedy.ts';
import type { TargetReading } from '@/lib/domain/target-reading.ts';
import { statusInWords } from '@/lib/text/arithmetic.ts';
import { formatInstant } from '@/lib/text/days.ts';
import { REMEDY_STANDING_TEXT } from '@/lib/text/remedies.ts';

type VerdictProps = KnownOn & { actor: Actor; line: TargetReading; standing: RemedyStanding };

/** The computed status, beside it what a person has signed, and what a red one still owes. */
export async function Verdict({ actor, line: { target, state }, standing, knownOn }: VerdictProps) {
  const [signed] = await listJudgements(actor, target.id, knownOn);
  return (
    <>
      <p className="text-[1.05rem]">
        <TargetChip status={state.status} /> <span className="ml-2">{statusInWords(state)}</span>
      </p>
      {signed ? (
        <p className="mt-2">
          <TargetChip status={signed.status} />{' '}
          <span className="ml-2">
            là <a href="#danh-gia">nhận định</a> {signed.author} đã ký lúc {formatInstant(signed.createdAt)}.
          </span>
        </p>
      ) : null}
      {standing === 'owed' || standing === 'follow-up' ? (
        <p className="mt-2">
          <a href="#bien-phap" className="font-semibold text-risk">
            {REMEDY_STANDING_TEXT[standing]}
          </a>
        </p>
      ) : null}
    </>
  );
}
