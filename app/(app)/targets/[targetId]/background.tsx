import { Section } from '@/components/ui/page.tsx';
import { listPlanContradictions } from '@/lib/db/plans.ts';
import { listRivalBases } from '@/lib/db/published-reports.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import type { TargetReading } from '@/lib/domain/target-reading.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';
import { formatNumber } from '@/lib/text/numbers.ts';
import { placeInWords, sourceInWords } from '@/lib/text/sources.ts';
import { DIRECTION_TEXT } from '@/lib/text/statuses.ts';
import { TARGET_ORIGIN_TEXT } from '@/lib/text/targets.ts';

type BackgroundProps = KnownOn & { actor: Actor; line: TargetReading };

/** Where it is printed, how it is measured, and what the documents say against themselves. */
export async function Background({ actor, line, knownOn }: BackgroundProps) {
  const { target, reading } = line;
  const clashes = (await listPlanContradictions(actor, target.planId)).filter(
    (one) => one.section === target.source.section && (one.ordinal === null || one.ordinal === target.source.ordinal),
  );
  const indicators = [target.indicatorId, ...target.references.map((one) => one.indicatorId)].filter(
    (id) => id !== null,
  );
  const rivals = await listRivalBases(actor, indicators);
  return (
    <>
      <Section title="Trong văn bản">
        <ul className="list-disc pl-5">
          <li>
            {TARGET_ORIGIN_TEXT[target.origin]}: {sourceInWords(target.source)}.
          </li>
          {target.copies.map((copy) => (
            <li key={copy.id}>
              Cũng ghi tại <a href={onDay(routes.target(copy.id), knownOn)}>{placeInWords(copy.source)}</a>, không đếm
              hai lần.
            </li>
          ))}
          {target.taskId === null ? null : (
            <li>
              Con số nằm trong <a href={onDay(routes.task(target.taskId), knownOn)}>một nhiệm vụ</a> của kế hoạch.
            </li>
          )}
          {target.note === null ? null : <li>{target.note}</li>}
          {clashes.map((clash) => (
            <li key={clash.id}>Chỗ chưa khớp: {clash.note}</li>
          ))}
          {rivals.map((rival) => (
            <li key={rival.id}>
              <a href={`${routes.publishedReport(rival.reportId)}#mau-thuan`}>Báo cáo</a> tự chưa khớp: {rival.note}
            </li>
          ))}
        </ul>
      </Section>
      {reading ? (
        <Section title="Cách tính chỉ số" lede={`${DIRECTION_TEXT[reading.indicator.direction]}.`}>
          <ul className="list-disc pl-5">
            {reading.indicator.versions.map((version, index) => (
              <li key={version.validFrom}>
                {index === 0 ? '' : <strong className="font-semibold text-slow">Đổi cách tính. </strong>}
                Từ {formatDay(version.validFrom)}: {version.definition}
              </li>
            ))}
            {reading.baselines.map((baseline) => (
              <li key={baseline.year}>
                Số gốc năm {baseline.year}: {formatNumber(baseline.value)}
                {baseline.provisional ? ' (tạm tính)' : ''}
                {baseline.source ? <span className="text-muted">, {sourceInWords(baseline.source)}</span> : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
