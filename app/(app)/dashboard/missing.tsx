import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice.tsx';
import type { Overview } from '@/lib/db/overview.ts';
import type { Plan } from '@/lib/db/plans.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { type Day, yearOf } from '@/lib/domain/calendar.ts';
import { currentPeriod } from '@/lib/domain/duties.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { MISSING_REASONS, missingFigures } from '@/lib/domain/missing.ts';
import type { TargetReading } from '@/lib/domain/target-reading.ts';
import { addressWith } from '@/lib/forms/address.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';
import { countsInWords, MISSING_REASON_TEXT } from '@/lib/text/overview.ts';
import { FirstStepWay } from '../first-step-way.tsx';

type MissingProps = KnownOn & { actor: Actor; plan: Plan; lines: readonly TargetReading[]; facts: Overview; day: Day };

/** What is not known stands apart: it is neither good nor bad, and somebody has to bring it. */
export function Missing({ actor, plan, lines, facts, day, knownOn }: MissingProps) {
  const period = currentPeriod(facts.periods, day);
  const { none, reasons, notYet, partial } = missingFigures(lines, period?.cutOffOn ?? null);
  const unsent = facts.owed.filter((report) => report.periodId === period?.id).length;
  const expected = period ? facts.counts.get(period.id)?.expected : undefined;
  const isPeriodless = facts.seesPeriods && period === null && plan.endYear >= yearOf(day);
  if (none.length + notYet.length + partial.length + unsent === 0 && !isPeriodless) return null;
  const why = countsInWords(
    MISSING_REASONS.map((reason) => [reason, reasons[reason]] as const),
    MISSING_REASON_TEXT,
  );
  return (
    <Notice tone="void" title="Số liệu còn thiếu">
      <ul>
        {none.length > 0 ? (
          <li className="pl-4 print:pl-0">
            <a href={onDay(addressWith(routes.plan(plan.id), { 'trang-thai': 'no-figure' }), knownOn)}>
              {none.length} trong {lines.length} chỉ tiêu
            </a>{' '}
            chưa có số liệu đã duyệt để đánh giá: {why}.
          </li>
        ) : null}
        {period ? (
          <Line lines={notYet} knownOn={knownOn}>
            {period.name} (số liệu đến {formatDay(period.cutOffOn)}): {notYet.length} chỉ tiêu khác chưa có số liệu của
            kỳ này, đang đánh giá theo kỳ trước.
          </Line>
        ) : null}
        <Line lines={partial} knownOn={knownOn}>
          {partial.length} chỉ tiêu đang tính trên số liệu của một phần cơ quan.
        </Line>
        {period && unsent > 0 ? (
          <li className="pl-4 print:pl-0">
            {period.name}:{' '}
            <a href="#con-no">
              {expected === undefined ? 'cơ quan của bạn' : `${unsent}/${expected} cơ quan`} chưa gửi báo cáo
            </a>
            .
          </li>
        ) : null}
        {isPeriodless ? (
          <li className="pl-4 print:pl-0">
            Chưa mở kỳ báo cáo nào nên chưa cơ quan nào được hỏi số liệu. <FirstStepWay actor={actor} step="periods" />
          </li>
        ) : null}
      </ul>
    </Notice>
  );
}

type LineProps = KnownOn & { lines: readonly TargetReading[]; children: ReactNode };

/** The sentence, and on demand which ones. */
function Line({ lines, children, knownOn }: LineProps) {
  if (lines.length === 0) return null;
  return (
    <li>
      <details>
        <summary className="cursor-pointer">{children}</summary>
        <ul className="mb-2 list-disc pl-9">
          {lines.map(({ target }) => (
            <li key={target.id}>
              <a href={onDay(routes.target(target.id), knownOn)} className="inline-block min-h-[24px]">
                {target.title}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
