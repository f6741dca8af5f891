import { Section } from '@/components/ui/page.tsx';
import { listHolidays } from '@/lib/db/holidays.ts';
import { listPeriods } from '@/lib/db/periods.ts';
import { countSendings } from '@/lib/db/results.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { PeriodLines } from './period-lines.tsx';
import { PlanLines } from './plan-lines.tsx';

/** Two minutes: what is off course, and who still owes what. */
export async function OverseerDesk({ actor, day }: { actor: Actor; day: Day }) {
  return (
    <>
      <Section title="Chỉ tiêu và nhiệm vụ">
        <PlanLines {...{ actor, day }} />
      </Section>
      <Section title="Các kỳ đang chạy">
        <PeriodLines
          periods={await listPeriods(actor)}
          counts={await countSendings(actor)}
          actor={actor}
          day={day}
          holidays={await listHolidays()}
        />
      </Section>
    </>
  );
}
