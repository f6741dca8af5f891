import { type BarPart, StateBar } from '@/components/state-bar.tsx';
import { TARGET_GROUP_TONES } from '@/components/target-status.tsx';
import { TASK_TONES } from '@/components/task-status.tsx';
import type { Plan } from '@/lib/db/plans.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { AREA_CODES, type AreaCode } from '@/lib/domain/plan.ts';
import { countByGroup, TARGET_GROUPS, type TargetReading } from '@/lib/domain/target-reading.ts';
import { countByStatus, TASK_STATUSES } from '@/lib/domain/task.ts';
import type { TaskReading } from '@/lib/domain/task-line.ts';
import { addressWith } from '@/lib/forms/address.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { planName } from '@/lib/text/plans.ts';
import { AREA_SHORT_TEXT, TASK_STATUS_TEXT } from '@/lib/text/statuses.ts';
import { TARGET_GROUP_TEXT } from '@/lib/text/targets.ts';
import { AreaKey } from './area-key.tsx';

type AreaTableProps = KnownOn & {
  plans: readonly Plan[];
  lines: readonly TargetReading[];
  tasks: readonly TaskReading[];
};
type CellProps = Omit<AreaTableProps, 'plans'> & { plan: Plan; area: AreaCode | undefined };

/** Area × plan period: how many targets and tasks stand where, as small bars with their numbers. */
export function AreaTable({ plans, ...known }: AreaTableProps) {
  const areas = AREA_CODES.filter(
    (area) =>
      known.lines.some(({ target }) => target.areaCode === area) ||
      known.tasks.some(({ task }) => task.areaCode === area),
  );
  return (
    <>
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
            <tr key={area ?? 'all'} className={area ? '' : 'font-semibold'}>
              <th scope="row" className={area ? 'font-normal' : ''}>
                {area ? <a href={`#${area}`}>{AREA_SHORT_TEXT[area]}</a> : 'Tất cả lĩnh vực'}
              </th>
              {plans.map((plan) => (
                <Cell key={plan.id} {...{ plan, area, ...known }} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <AreaKey />
    </>
  );
}

function Cell(props: CellProps) {
  const { plan, area } = props;
  const place = `${area ? AREA_SHORT_TEXT[area] : 'tất cả lĩnh vực'}, ${planName(plan)}`;
  return (
    <td data-label={`${plan.startYear}–${plan.endYear}`}>
      <span className="block text-[0.8125rem] font-normal text-muted">Chỉ tiêu</span>
      <StateBar name={`Chỉ tiêu: ${place}`} parts={targetParts(props)} otherwise="không có" />
      <span className="mt-1 block text-[0.8125rem] font-normal text-muted">Nhiệm vụ</span>
      <StateBar name={`Nhiệm vụ: ${place}`} parts={taskParts(props)} otherwise="không có" />
    </td>
  );
}

function targetParts({ plan, area, lines, knownOn }: CellProps): BarPart[] {
  const own = lines.filter(({ target }) => target.planId === plan.id && (!area || target.areaCode === area));
  const counts = countByGroup(own);
  return TARGET_GROUPS.map((group) => ({
    key: group,
    label: TARGET_GROUP_TEXT[group].toLowerCase(),
    count: counts[group],
    tone: TARGET_GROUP_TONES[group],
    href: onDay(addressWith(routes.plan(plan.id), { 'linh-vuc': area, 'trang-thai': group }), knownOn),
  }));
}

function taskParts({ plan, area, tasks, knownOn }: CellProps): BarPart[] {
  const own = tasks.filter(({ task }) => task.planId === plan.id && (!area || task.areaCode === area));
  const counts = countByStatus(own.map(({ status }) => status));
  return TASK_STATUSES.map((status) => ({
    key: status,
    label: TASK_STATUS_TEXT[status].toLowerCase(),
    count: counts[status],
    tone: TASK_TONES[status],
    href: onDay(
      addressWith(routes.plan(plan.id), { muc: 'nhiem-vu', 'linh-vuc': area, 'trang-thai': status }),
      knownOn,
    ),
  }));
}
