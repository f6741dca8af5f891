import { toChartSeries, type YearRange } from '@/components/charts/series.ts';
import { Sparkline } from '@/components/charts/sparkline.tsx';
import { ResponsibleList } from '@/components/responsible-list.tsx';
import { TargetFigure, TargetName, TargetState } from '@/components/target-line.tsx';
import { Empty } from '@/components/ui/page.tsx';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import type { TargetMark, TargetReading } from '@/lib/domain/target-reading.ts';
import '@/components/charts/charts.css';

export type Drawn = KnownOn & { marks: ReadonlyMap<number, readonly TargetMark[]>; years: YearRange };
type TargetLinesProps = Drawn & { lines: readonly TargetReading[]; otherwise: string };

/** Each promise on one line: name and place, ten years, newest figure, status with its arithmetic, who. */
export function TargetLines({ lines, otherwise, ...drawn }: TargetLinesProps) {
  if (lines.length === 0) return <Empty>{otherwise}</Empty>;
  const { startYear, endYear } = drawn.years;
  return (
    <table className="sheet stacked">
      <caption className="sr-only">Chỉ tiêu với số liệu mới nhất</caption>
      <thead>
        <tr>
          <th scope="col" className="w-[27%]">
            Chỉ tiêu
          </th>
          <th scope="col" className="w-[184px] print:hidden">
            {startYear}–{endYear}
          </th>
          <th scope="col" className="w-[24%]">
            Số liệu mới nhất
          </th>
          <th scope="col" className="w-[20%]">
            Trạng thái
          </th>
          <th scope="col">Cơ quan</th>
        </tr>
      </thead>
      <tbody className="print-few">
        {lines.map((line) => (
          <tr key={line.target.id}>
            <th scope="row" className="font-normal">
              <TargetName line={line} inPlan knownOn={drawn.knownOn} />
            </th>
            <td className="print:hidden">
              <Line {...{ line, ...drawn }} />
            </td>
            <td>
              <TargetFigure line={line} />
            </td>
            <td>
              <TargetState line={line} />
            </td>
            <td>
              <ResponsibleList who={line.target.agencies} knownOn={drawn.knownOn} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A promise without a number has no line; one without figures still shows what both plans promise. */
function Line({ line, marks, years }: Drawn & { line: TargetReading }) {
  const { reading, target } = line;
  const drawn = reading === null ? [] : (marks.get(reading.indicator.id) ?? []);
  if (reading === null || target.kind === 'milestone' || (drawn.length === 0 && reading.figures.length === 0))
    return null;
  return <Sparkline series={toChartSeries(reading, drawn, target.planId, years)} />;
}
