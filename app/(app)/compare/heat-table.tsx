import { Wide } from '@/components/ui/wide.tsx';
import type { Plan } from '@/lib/db/plans.ts';
import { type Heat, type HeatCell, heatOf, NOTHING } from '@/lib/domain/heat-map.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import type { AreaCode } from '@/lib/domain/plan.ts';
import { addressWith } from '@/lib/forms/address.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { type HeatMeasure, heatInShort, heatInWords } from '@/lib/text/heat-map.ts';
import { agencyInShort } from '@/lib/text/sending.ts';
import { AREA_SHORT_TEXT } from '@/lib/text/statuses.ts';
import type { AgencyLoad } from '@/lib/use-cases/view-comparison.ts';

type HeatTableProps = KnownOn & {
  loads: readonly AgencyLoad[];
  areas: readonly AreaCode[];
  measure: HeatMeasure;
  plan: Plan;
  chosen: readonly number[];
  title: string;
};

export const HEAT_FILLS: Record<Heat, string> = {
  none: 'text-muted',
  unknown: 'hatched bg-void-wash text-void',
  clear: 'bg-good-wash text-good',
  some: 'bg-slow-wash text-slow',
  many: 'bg-risk-wash text-risk',
  most: 'bg-risk text-white font-semibold',
};

export function HeatTable({ loads, areas, measure, plan, chosen, title, knownOn }: HeatTableProps) {
  return (
    <Wide label={title}>
      <table className="sheet heat">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr>
            <th scope="col">Cơ quan</th>
            {areas.map((area) => (
              <th key={area} scope="col">
                {AREA_SHORT_TEXT[area]}
              </th>
            ))}
            <th scope="col" className="total">
              Cộng
            </th>
          </tr>
        </thead>
        <tbody>
          {loads.map((load) => (
            <HeatRow
              key={load.agency.id}
              {...{ load, areas, measure, plan, knownOn }}
              isChosen={chosen.includes(load.agency.id)}
            />
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

type HeatRowProps = Pick<HeatTableProps, 'areas' | 'measure' | 'plan' | 'knownOn'> & {
  load: AgencyLoad;
  isChosen: boolean;
};

function HeatRow({ load: { agency, tasks, targets }, areas, measure, plan, isChosen, knownOn }: HeatRowProps) {
  const line = measure === 'nhiem-vu' ? tasks : targets;
  const way = (area?: AreaCode) =>
    onDay(addressWith(routes.plan(plan.id), { muc: measure, 'linh-vuc': area, 'co-quan': agency.id }), knownOn);
  return (
    <tr>
      <th scope="row">
        <span className="flex items-center gap-1.5">
          <input
            type="checkbox"
            name="co-quan"
            value={agency.id}
            defaultChecked={isChosen}
            aria-label={`So sánh ${agency.name}`}
            className="no-print m-[3px] size-[18px] shrink-0"
          />
          <a
            href={onDay(routes.agency(agency.id), knownOn)}
            title={agency.name}
            className="inline-block min-h-6 py-0.5"
          >
            {agencyInShort(agency)}
          </a>
        </span>
      </th>
      {areas.map((area) => (
        <Cell key={area} cell={line.cells.get(area) ?? NOTHING} href={way(area)} measure={measure} />
      ))}
      <Cell cell={line.sum} href={way()} measure={measure} isTotal />
    </tr>
  );
}

type CellProps = { cell: HeatCell; href: string; measure: HeatMeasure; isTotal?: boolean };

/** The numbers on the colour of their share; the words are said to who points at it or listens. */
function Cell({ cell, href, measure, isTotal = false }: CellProps) {
  const words = heatInWords(cell, measure);
  const look = isTotal ? 'total' : HEAT_FILLS[heatOf(cell)];
  return (
    <td className={look} title={words}>
      {cell.total === 0 ? (
        <>
          <span aria-hidden="true">–</span>
          <span className="sr-only">{words}</span>
        </>
      ) : (
        <a href={href}>
          <span aria-hidden="true">{heatInShort(cell)}</span>
          <span className="sr-only">{words}</span>
        </a>
      )}
    </td>
  );
}
