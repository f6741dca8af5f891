import { type BarPart, StateBar } from '@/components/state-bar.tsx';
import { TARGET_GROUP_TONES } from '@/components/target-status.tsx';
import type { Plan } from '@/lib/db/plans.ts';
import { AREA_CODES, type AreaCode } from '@/lib/domain/plan.ts';
import { countByGroup, TARGET_GROUPS, type TargetReading } from '@/lib/domain/target-reading.ts';
import { addressWith } from '@/lib/forms/address.ts';
import { routes } from '@/lib/routes.ts';
import { planName } from '@/lib/text/plans.ts';
import { AREA_SHORT_TEXT } from '@/lib/text/statuses.ts';
import { TARGET_GROUP_TEXT } from '@/lib/text/targets.ts';

type AreaTableProps = { plans: readonly Plan[]; lines: readonly TargetReading[] };

/** Area × plan period: a small bar of states with their numbers in each cell. */
export function AreaTable({ plans, lines }: AreaTableProps) {
  const areas = AREA_CODES.filter((area) => lines.some((line) => line.target.areaCode === area));
  return (
    <>
      <table className="sheet stacked">
        <caption className="sr-only">Trạng thái chỉ tiêu theo lĩnh vực và giai đoạn</caption>
        <thead>
          <tr>
            <th scope="col" className="w-1/5">
              Lĩnh vực
            </th>
            {plans.map((plan) => (
              <th key={plan.id} scope="col" className="w-2/5">
                {planName(plan)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {areas.map((area) => (
            <tr key={area}>
              <th scope="row" className="font-normal">
                <a href={`#${area}`}>{AREA_SHORT_TEXT[area]}</a>
              </th>
              {plans.map((plan) => (
                <td key={plan.id} data-label={planName(plan)}>
                  <StateBar name={`${AREA_SHORT_TEXT[area]}, ${planName(plan)}`} parts={partsOf(plan, area, lines)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Key />
    </>
  );
}

function partsOf(plan: Plan, area: AreaCode, lines: readonly TargetReading[]): BarPart[] {
  const counts = countByGroup(lines.filter(({ target }) => target.planId === plan.id && target.areaCode === area));
  return TARGET_GROUPS.map((group) => ({
    key: group,
    label: TARGET_GROUP_TEXT[group].toLowerCase(),
    count: counts[group],
    tone: TARGET_GROUP_TONES[group],
    href: addressWith(routes.plan(plan.id), { 'linh-vuc': area, 'trang-thai': group }),
  }));
}

/** What the colours mean, in words. */
function Key() {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-[0.8125rem] text-muted print:hidden" aria-hidden="true">
      {KEY.map(({ fill, words }) => (
        <li key={words} className="flex items-center gap-1.5">
          <span className={`inline-block size-3 ${fill}`} />
          {words}
        </li>
      ))}
    </ul>
  );
}

const KEY = [
  { fill: 'bg-good', words: 'đạt' },
  { fill: 'bg-track', words: 'đúng tiến độ' },
  { fill: 'bg-slow', words: 'chậm' },
  { fill: 'bg-risk', words: 'nguy cơ không đạt, không đạt' },
  { fill: 'bg-line', words: 'chưa đánh giá được: số liệu cũ, chưa đủ căn cứ, không định lượng' },
  { fill: 'hatched bg-void-wash', words: 'chưa có số liệu' },
];
