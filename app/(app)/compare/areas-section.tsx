import { PictureExport } from '@/components/picture-export.tsx';
import { BarKey, StateBar } from '@/components/state-bar.tsx';
import { targetBar } from '@/components/target-status.tsx';
import { taskBar } from '@/components/task-status.tsx';
import { Section } from '@/components/ui/page.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import type { Plan } from '@/lib/db/plans.ts';
import { type AreaBalance, balanceOf } from '@/lib/domain/balance.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { addressWith } from '@/lib/forms/address.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';
import { planName } from '@/lib/text/plans.ts';
import { AREA_SHORT_TEXT } from '@/lib/text/statuses.ts';
import type { Comparison } from '@/lib/use-cases/view-comparison.ts';
import { type CompareAsked, keptOf } from './asked-of.ts';

type AreasSectionProps = { view: CompareAsked; comparison: Comparison };

/** Areas beside each other: the province's targets and tasks by state, each part a way to its list. */
export function AreasSection({ view, comparison: { areas, on } }: AreasSectionProps) {
  const { plan } = view;
  if (plan === null || areas.length === 0) return null;
  const title = `So sánh lĩnh vực, ${planName(plan)}`;
  return (
    <Section title={title} lede="Mỗi thanh đếm theo trạng thái, mỗi nhiệm vụ và chỉ tiêu một lần; bấm vào số để xem.">
      <div id="bang-linh-vuc">
        <Wide label={title}>
          <table className="sheet">
            <caption className="sr-only">{title}</caption>
            <thead>
              <tr>
                <th scope="col">Lĩnh vực</th>
                <th scope="col" className="w-[38%] min-w-40">
                  Chỉ tiêu
                </th>
                <th scope="col" className="w-[38%] min-w-40">
                  Nhiệm vụ
                </th>
              </tr>
            </thead>
            <tbody>
              {areas.map((area) => (
                <Row key={area.areaCode} {...{ area, plan }} knownOn={view.knownOn} />
              ))}
            </tbody>
          </table>
        </Wide>
        <BarKey parts={KEY} />
      </div>
      <PictureExport
        of="bang-linh-vuc"
        name="so-sanh-linh-vuc"
        title={title}
        note={`Đến ngày ${formatDay(on)}.`}
        csv={addressWith(`${routes.compare()}/table.csv`, { ...keptOf(view), bang: 'linh-vuc' })}
      />
    </Section>
  );
}

type RowProps = KnownOn & { area: AreaBalance; plan: Plan };

function Row({ area: { areaCode, targets, tasks }, plan, knownOn }: RowProps) {
  const way = (muc: string, status: string) =>
    onDay(addressWith(routes.plan(plan.id), { muc, 'linh-vuc': areaCode, 'trang-thai': status }), knownOn);
  return (
    <tr>
      <th scope="row" className="font-normal">
        {AREA_SHORT_TEXT[areaCode]}
      </th>
      <td>
        <StateBar
          name={`Chỉ tiêu, ${AREA_SHORT_TEXT[areaCode]}`}
          parts={targetBar(targets, (group) => way('chi-tieu', group))}
        />
      </td>
      <td>
        <StateBar
          name={`Nhiệm vụ, ${AREA_SHORT_TEXT[areaCode]}`}
          parts={taskBar(tasks, (status) => way('nhiem-vu', status))}
          otherwise="không có nhiệm vụ"
        />
      </td>
    </tr>
  );
}

const NOTHING = balanceOf([], []);
const KEY = [...targetBar(NOTHING.targets), ...taskBar(NOTHING.tasks)];
