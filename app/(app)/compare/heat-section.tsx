import { PictureExport } from '@/components/picture-export.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Empty, Section } from '@/components/ui/page.tsx';
import type { Actor } from '@/lib/domain/actor.ts';
import { byHeat, type Heat } from '@/lib/domain/heat-map.ts';
import { byName } from '@/lib/domain/name-order.ts';
import { addressWith } from '@/lib/forms/address.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';
import { HEAT_MEASURE_TEXT, HEAT_TEXT, type HeatMeasure } from '@/lib/text/heat-map.ts';
import { planName } from '@/lib/text/plans.ts';
import type { AgencyLoad, Comparison } from '@/lib/use-cases/view-comparison.ts';
import { FirstStepWay } from '../first-step-way.tsx';
import { type CompareAsked, keptOf } from './asked-of.ts';
import { HEAT_FILLS, HeatTable } from './heat-table.tsx';

type HeatSectionProps = { actor: Actor; view: CompareAsked; comparison: Comparison };

/** Agencies × areas, worst first; ticking agencies sets them beside each other below. */
export function HeatSection({ actor, view, comparison: { shown, areas, on } }: HeatSectionProps) {
  const { plan, measure, chosen, knownOn } = view;
  const loads = sorted(shown, measure);
  const codes = areas.map(({ areaCode }) => areaCode);
  const title = `Bản đồ nhiệt cơ quan × lĩnh vực: ${HEAT_MEASURE_TEXT[measure].toLowerCase()}`;
  if (plan === null || loads.length === 0 || codes.length === 0) {
    return (
      <Section title={title}>
        <Empty>
          {plan === null ? (
            <>
              Tỉnh này chưa có kế hoạch nào nên chưa có chỉ tiêu, nhiệm vụ để so sánh.{' '}
              <FirstStepWay actor={actor} step="plans" />
            </>
          ) : (
            NO_HITS
          )}
        </Empty>
      </Section>
    );
  }
  const others = chosen.filter((id) => !loads.some(({ agency }) => agency.id === id));
  return (
    <Section
      title={title}
      lede="Số trước gạch chéo là việc chậm, số sau là tổng; cơ quan có nhiều việc chậm nhất đứng trên. Bấm vào số để xem từng việc; đánh dấu cơ quan rồi bấm nút dưới bảng để đặt cạnh nhau."
    >
      <form method="get" action={`${routes.compare()}#co-quan`}>
        {Object.entries(keptOf(view)).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {others.length > 0 ? <input type="hidden" name="co-quan" value={others.join(',')} /> : null}
        <div id="ban-do-nhiet">
          <HeatTable {...{ loads, areas: codes, measure, plan, chosen, knownOn }} title={title} />
          <Key measure={measure} />
        </div>
        <div className="no-print mt-3">
          <Button weight="secondary">So sánh cơ quan đã đánh dấu</Button>
        </div>
      </form>
      <PictureExport
        of="ban-do-nhiet"
        name={`ban-do-nhiet-${measure}`}
        title={`${title}, ${planName(plan)}`}
        note={`Đến ngày ${formatDay(on)}, theo báo cáo đã duyệt. Số trước gạch chéo: việc chậm; số sau: tổng.`}
        csv={addressWith(`${routes.compare()}/table.csv`, { ...keptOf(view), bang: 'ban-do' })}
      />
    </Section>
  );
}

/** By what is off course, then by how much is owed; those alike stay in the order of their names. */
export function sorted(loads: readonly AgencyLoad[], measure: HeatMeasure): AgencyLoad[] {
  const line = (load: AgencyLoad) => (measure === 'nhiem-vu' ? load.tasks : load.targets);
  return loads.toSorted((a, b) => byHeat(line(a), line(b)) || byName(a.agency.name, b.agency.name));
}

/** What the colours mean, in words: the numbers say the same without them. */
function Key({ measure }: { measure: HeatMeasure }) {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-[0.8125rem] text-muted">
      {(Object.keys(HEAT_TEXT) as Exclude<Heat, 'none'>[]).map((heat) => (
        <li key={heat} className="flex items-center gap-1.5">
          <span className={`inline-block size-3.5 border border-line ${HEAT_FILLS[heat]}`} />
          {HEAT_TEXT[heat](measure)}
          {heat === 'unknown' ? ' (?)' : ''}
        </li>
      ))}
      <li>–: không có việc</li>
    </ul>
  );
}

const NO_HITS = 'Không có cơ quan nào khớp. Đổi nhóm hoặc bỏ bớt điều kiện tìm để xem thêm.';
