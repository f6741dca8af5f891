import type { ReactNode } from 'react';
import { Multiple } from '@/components/charts/multiple.tsx';
import { niceTop, position } from '@/components/charts/series.ts';
import { PictureExport } from '@/components/picture-export.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import type { Figure } from '@/lib/domain/figure.ts';
import { isQuestioned } from '@/lib/domain/known-figures.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import type { PartCell, PartLine } from '@/lib/domain/part-series.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { formatWithUnit } from '@/lib/text/numbers.ts';
import { noPartInWords } from '@/lib/text/parts.ts';
import { quotientInWords } from '@/lib/text/targets.ts';

type PartTableProps = KnownOn & {
  caption: string;
  /** The names of the periods, in the order of every line's cells. */
  periods: readonly string[];
  lines: readonly PartLine[];
  indicator: { unit: string | null; mayExceed100: boolean };
  /** What is promised, where each line can be held against it. */
  goal: Figure | null;
  joined: boolean;
};

type PartPictureProps = PartTableProps & {
  /** Its place on the page. */
  id: string;
  /** How the picture and the figures behind it are saved. */
  saved: { name: string; title: string; note: string; csv: string };
};

/** Small pictures with their figures, and both as files. */
export function PartPicture({ id, saved, ...table }: PartPictureProps) {
  return (
    <div className="mb-6">
      <div id={id}>
        <PartTable {...table} />
      </div>
      <PictureExport of={id} {...saved} />
    </div>
  );
}

/** Small pictures of one scale, each with its figures beside it, down to the row of the agency's report. */
function PartTable({ caption, periods, lines, indicator, goal, joined, knownOn }: PartTableProps) {
  const drawn = lines.map(({ cells }) => cells.map((cell) => pointOf(cell, indicator)));
  const isShare = indicator.unit === '%' && !indicator.mayExceed100;
  const top = isShare ? 100 : niceTop(Math.max(1, ...drawn.flat().flatMap((point) => point ?? [])));
  const scale = { top, goal: goal === null ? null : position(goal), joined };
  return (
    <Wide label={caption}>
      <table className="sheet stacked">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Nơi báo cáo</th>
            <th scope="col">Qua các kỳ</th>
            {periods.map((period) => (
              <th key={period} scope="col" className="num">
                {period}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <Row key={line.key} {...{ line, periods, indicator, knownOn }}>
              <Multiple points={drawn[index] ?? []} {...scale} />
            </Row>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

type RowProps = Pick<PartTableProps, 'periods' | 'indicator' | 'knownOn'> & { line: PartLine; children: ReactNode };

function Row({ line, periods, indicator, knownOn, children }: RowProps) {
  return (
    <tr>
      <th scope="row" className="font-normal">
        {line.agencyId === null ? line.name : <a href={onDay(routes.agency(line.agencyId), knownOn)}>{line.name}</a>}
      </th>
      <td>{children}</td>
      {line.cells.map((cell, place) => (
        <td
          key={periods[place]}
          data-label={periods[place]}
          className={cell !== null && cell.value === null ? 'num hatched text-muted' : 'num'}
        >
          <Cell cell={cell} indicator={indicator} />
        </td>
      ))}
    </tr>
  );
}

/** Under the figure in a table, after it on a phone. */
const BELOW = 'ml-2 text-muted md:ml-0 md:block print:ml-0 print:block';

function Cell({ cell, indicator }: { cell: PartCell | null; indicator: PartTableProps['indicator'] }) {
  const note = noPartInWords(cell, indicator);
  if (cell === null) return note;
  const quotient = quotientInWords(cell);
  const words = cell.value === null ? note : formatWithUnit(cell.value, indicator.unit, 2);
  return (
    <>
      {cell.submissionId === null ? (
        words
      ) : (
        <a href={`${routes.report(cell.submissionId)}#dong-${cell.rowId}`}>{words}</a>
      )}
      {quotient === null ? null : <span className={BELOW}>{quotient}</span>}
      {cell.value === null || note === null ? null : <span className={BELOW}>{note}</span>}
    </>
  );
}

/** A share above 100 % is said, not drawn. */
function pointOf(cell: PartCell | null, indicator: PartTableProps['indicator']): number | null {
  if (cell === null || cell.value === null || isQuestioned({ value: cell.value }, indicator)) return null;
  return position(cell.value);
}
