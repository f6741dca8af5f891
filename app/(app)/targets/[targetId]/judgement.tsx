import { Section } from '@/components/ui/page.tsx';
import { listJudgements } from '@/lib/db/judgements.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { maySetStatusRules } from '@/lib/domain/policy.ts';
import type { TargetReading } from '@/lib/domain/target-reading.ts';
import { routes } from '@/lib/routes.ts';
import { arithmeticInWords, rulesInWords } from '@/lib/text/arithmetic.ts';
import { formatDay, formatInstant } from '@/lib/text/days.ts';
import { formatWithUnit } from '@/lib/text/numbers.ts';
import { STATUS_FLAG_TEXT, TARGET_STATUS_TEXT } from '@/lib/text/statuses.ts';

type JudgementProps = KnownOn & { actor: Actor; line: TargetReading };

/** How the status came about: the arithmetic, the verdict of each year, the floor after its phase, and what a person says. */
export async function Judgement({ actor, line: { target, state, reading }, knownOn }: JudgementProps) {
  const judgements = await listJudgements(actor, target.id, knownOn);
  const unit = reading?.indicator.unit ?? null;
  if (
    !state.arithmetic &&
    state.status !== 'stale' &&
    state.years.length === 0 &&
    state.floor === null &&
    judgements.length === 0
  )
    return null;
  const isByThresholds = state.arithmetic !== null || state.status === 'stale';
  return (
    <Section id="danh-gia" title="Cách đánh giá">
      {state.arithmetic ? <p>{arithmeticInWords(state.arithmetic)}.</p> : null}
      {isByThresholds ? (
        <p className="mt-1 max-w-[72ch] text-[0.875rem] text-muted">
          {rulesInWords(state)} Số chưa làm tròn quyết định.
          {maySetStatusRules(actor, target) ? (
            <>
              {' '}
              <a href={routes.statusRules()} className="no-print">
                Đổi ngưỡng
              </a>
            </>
          ) : null}
        </p>
      ) : null}
      {state.flags.map((flag) => (
        <p key={flag} className="mt-1 text-slow">
          {STATUS_FLAG_TEXT[flag]}.
        </p>
      ))}
      {state.years.length > 0 ? (
        <p className="mt-2">
          Từng năm:{' '}
          {state.years.map(({ year, verdict }) => `${year} ${TARGET_STATUS_TEXT[verdict].toLowerCase()}`).join('; ')}.
        </p>
      ) : null}
      {state.floor ? (
        <p className="mt-2">
          Sau giai đoạn, chỉ tiêu vẫn là mức sàn: {formatWithUnit(state.floor.figure.value, unit, 2)} tính đến{' '}
          {formatDay(state.floor.figure.asOf)}
          {state.floor.holds ? ', vẫn giữ được.' : ', không còn giữ được.'}
        </p>
      ) : null}
      {judgements.map((judgement) => (
        <blockquote key={judgement.id} className="mt-3 border-l-4 border-accent pl-3">
          <strong className="font-semibold">{TARGET_STATUS_TEXT[judgement.status]}</strong>: {judgement.reason}
          <br />
          <span className="text-muted">
            Nhận định của {judgement.author}, {formatInstant(judgement.createdAt)}
          </span>
        </blockquote>
      ))}
    </Section>
  );
}
