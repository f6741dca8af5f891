import { type BarPart, StateBar } from '@/components/state-bar.tsx';
import { targetBar } from '@/components/target-status.tsx';
import { taskBar } from '@/components/task-status.tsx';
import { Section } from '@/components/ui/page.tsx';
import type { Plan } from '@/lib/db/plans.ts';
import { areaBalances, type Balance, balanceOf } from '@/lib/domain/balance.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { AREA_CODES, type AreaCode } from '@/lib/domain/plan.ts';
import type { TargetReading } from '@/lib/domain/target-reading.ts';
import type { TaskReading } from '@/lib/domain/task-line.ts';
import { addressWith } from '@/lib/forms/address.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { planName } from '@/lib/text/plans.ts';
import { AREA_SHORT_TEXT } from '@/lib/text/statuses.ts';
import { AreaKey } from './area-key.tsx';

type AreaTableProps = KnownOn & {
  plans: readonly Plan[];
  lines: readonly TargetReading[];
  tasks: readonly TaskReading[];
};

/** Area × plan period: how many targets and tasks stand where, as small bars with their numbers, and the way to each list. */
export function AreaTable({ plans, lines, tasks, knownOn }: AreaTableProps) {
  const columns = plans.map((plan) => columnOf(plan, lines, tasks));
  const areas = AREA_CODES.filter((area) => columns.some((column) => column.areas.has(area)));
  return (
    <Section id="linh-vuc" title="Chỉ tiêu và nhiệm vụ theo lĩnh vực và giai đoạn">
      <table className="sheet beside">
        <caption className="sr-only">Chỉ tiêu và nhiệm vụ theo lĩnh vực và giai đoạn</caption>
        <thead>
          <tr>
            <th scope="col" className="w-1/5">
              Lĩnh vực
            </th>
            {plans.map((plan) => (
              <th key={plan.id} scope="col">
                {planName(plan)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...areas, undefined].map((area) => (
            <tr key={area ?? 'all'} className={area ? undefined : 'font-semibold'}>
              <th scope="row" className={area && 'font-normal'}>
                {area ? AREA_SHORT_TEXT[area] : 'Tất cả lĩnh vực'}
              </th>
              {columns.map(({ plan, all, areas: own }) => (
                <Cell key={plan.id} {...{ plan, area, knownOn }} balance={area ? own.get(area) : all} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <AreaKey />
    </Section>
  );
}

/** What one plan promises and asks, as a whole and area by area. */
function columnOf(plan: Plan, lines: AreaTableProps['lines'], tasks: AreaTableProps['tasks']) {
  const targets = lines.filter(({ target }) => target.planId === plan.id);
  const own = tasks.filter(({ task }) => task.planId === plan.id);
  const areas = areaBalances(targets, own).map((balance) => [balance.areaCode, balance] as const);
  return { plan, all: balanceOf(targets, own), areas: new Map(areas) };
}

type CellProps = KnownOn & { plan: Plan; area: AreaCode | undefined; balance: Balance | undefined };

function Cell({ plan, area, balance = NOTHING, knownOn }: CellProps) {
  const place = `${area ? AREA_SHORT_TEXT[area] : 'tất cả lĩnh vực'}, ${planName(plan)}`;
  const way = (muc: string, status?: string) =>
    onDay(addressWith(routes.plan(plan.id), { muc, 'linh-vuc': area, 'trang-thai': status }), knownOn);
  return (
    <td data-label={`${plan.startYear}–${plan.endYear}`}>
      <Part
        name={`Chỉ tiêu: ${place}`}
        things="chỉ tiêu"
        href={way('chi-tieu')}
        parts={targetBar(balance.targets, (group) => way('chi-tieu', group))}
      />
      <Part
        name={`Nhiệm vụ: ${place}`}
        things="nhiệm vụ"
        href={way('nhiem-vu')}
        parts={taskBar(balance.tasks, (status) => way('nhiem-vu', status))}
      />
    </td>
  );
}

type PartProps = { name: string; things: string; href: string; parts: readonly BarPart[] };

/** The way to all of them, then how they stand. */
function Part({ name, things, href, parts }: PartProps) {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return <p className="font-normal text-muted">không có {things}</p>;
  return (
    <>
      <a href={href} className="block text-[0.8125rem] font-normal">
        {total} {things}
      </a>
      <StateBar name={name} parts={parts} />
    </>
  );
}

const NOTHING = balanceOf([], []);
