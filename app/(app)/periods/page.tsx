import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ButtonLink } from '@/components/ui/button.tsx';
import { Empty, Page } from '@/components/ui/page.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { listHolidays } from '@/lib/db/holidays.ts';
import { listPeriods, type Period } from '@/lib/db/periods.ts';
import { countSendings } from '@/lib/db/results.ts';
import { today } from '@/lib/db/transaction.ts';
import { overseenProvincesOf } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { mayManagePeriods } from '@/lib/domain/policy.ts';
import { mayEditOn } from '@/lib/domain/reporting-period.ts';
import { routes } from '@/lib/routes.ts';
import { dueDayInWords } from '@/lib/text/due-days.ts';
import { FirstStepWay } from '../first-step-way.tsx';
import { PeriodTable } from './period-table.tsx';

export const metadata: Metadata = { title: 'Kỳ báo cáo' };

export default async function PeriodsPage() {
  const actor = await requireActor();
  const provinces = overseenProvincesOf(actor);
  if (provinces.length === 0) notFound();
  const periods = await listPeriods(actor);
  const counts = await countSendings(actor);
  const day = await today();
  const holidays = await listHolidays();
  const manages = provinces.some((provinceId) => mayManagePeriods(actor, { provinceId }));
  return (
    <Page
      title="Kỳ báo cáo"
      lede={periods.length > 0 ? runningInWords(periods, day, holidays) : null}
      actions={
        manages ? (
          <>
            <ButtonLink href={routes.newYear()}>Mở các kỳ của một năm</ButtonLink>
            <ButtonLink href={routes.newPeriod()} weight="secondary">
              Mở một kỳ
            </ButtonLink>
          </>
        ) : null
      }
    >
      {periods.length === 0 ? (
        <Empty>
          Chưa có kỳ nào nên chưa cơ quan nào được hỏi số liệu. <FirstStepWay actor={actor} step="periods" />
        </Empty>
      ) : (
        <PeriodTable {...{ periods, counts, day, holidays }} />
      )}
    </Page>
  );
}

/** The message first: which periods run, and when they are due. */
function runningInWords(periods: readonly Period[], day: Day, holidays: ReadonlySet<Day>): string {
  const running = periods.filter((period) => mayEditOn(period, day));
  if (running.length === 0) return 'Không có kỳ nào đang mở.';
  return `Đang mở: ${running.map((period) => `${period.name}, hạn gửi ${dueDayInWords(period.dueOn, holidays)}`).join('; ')}.`;
}
