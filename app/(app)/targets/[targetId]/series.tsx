import { type ChartSeries, type Outlook, toChartSeries } from '@/components/charts/series.ts';
import { Timeline } from '@/components/charts/timeline.tsx';
import { TimelineSvg } from '@/components/charts/timeline-svg.tsx';
import { PictureExport } from '@/components/picture-export.tsx';
import { Section } from '@/components/ui/page.tsx';
import type { Plan } from '@/lib/db/plans.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { isQuestioned } from '@/lib/domain/known-figures.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import type { IndicatorReading } from '@/lib/domain/sourced-figure.ts';
import { isCountedTarget, marksOf, type TargetReading } from '@/lib/domain/target-reading.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import {
  deadlineInWords,
  figureInWords,
  figurePeriod,
  figureSource,
  promiseInWords,
  whyNoFigure,
  windowInWords,
} from '@/lib/text/targets.ts';
import { QuotientLinks } from './term-links.tsx';
import '@/components/charts/charts.css';

type SeriesProps = KnownOn & {
  actor: Actor;
  line: TargetReading;
  reading: IndicatorReading;
  plans: readonly Plan[];
  siblings: readonly TargetReading[];
  outlook: Outlook;
};

/** Ten years on one axis: figures, and each plan's promise as a step; the table says the same. */
export function Series({ actor, line, reading, plans, siblings, outlook, knownOn }: SeriesProps) {
  const { indicator, figures } = reading;
  const promised = siblings.filter(({ target }) => isCountedTarget(target));
  const ran = plans.filter(
    (plan) =>
      promised.some(({ target }) => target.planId === plan.id) ||
      (plan.provinceId === line.target.provinceId && plan.kind === 'five-year'),
  );
  const years = {
    startYear: Math.min(...ran.map((plan) => plan.startYear)),
    endYear: Math.max(...ran.map((plan) => plan.endYear)),
  };
  const marks = promised.flatMap(({ target }) => marksOf(target, reading.baselines));
  const series = toChartSeries(reading, marks, line.target.planId, years, outlook);
  return (
    <Section title={indicator.name} lede={howToRead(series)}>
      {series.marks.length + figures.length > 0 ? (
        <div id="chuoi-so-lieu" className="max-w-[860px]">
          <Timeline series={series}>
            <TimelineSvg series={series} title={`${indicator.name}, ${years.startYear}–${years.endYear}`} />
          </Timeline>
        </div>
      ) : null}
      <div className="mt-4 grid gap-x-10 gap-y-6 lg:grid-cols-2">
        <FigureTable {...{ actor, line, reading }} />
        <PromiseTable siblings={promised} {...{ plans, knownOn }} />
      </div>
      <PictureExport
        of={series.marks.length + figures.length > 0 ? 'chuoi-so-lieu' : null}
        name={`chuoi-so-lieu-${line.target.code}`}
        title={`${indicator.name}, ${years.startYear}–${years.endYear}`}
        note={indicator.unit ? `Đơn vị: ${indicator.unit}. Vạch ngang là cam kết của các kế hoạch.` : ''}
        csv={onDay(routes.seriesFile(line.target.id), knownOn)}
      />
    </Section>
  );
}

/** Only what is drawn is explained. */
function howToRead({ unit, forecast, expected, stretches }: ChartSeries): string {
  const measured = unit === null ? '' : `Đơn vị: ${unit}. `;
  const lines = 'Vạch xanh là cam kết của kế hoạch này, vạch xám của kế hoạch khác; nét đứt là dự thảo';
  const ahead = forecast === null ? '' : '; đường đứt từ số liệu mới nhất là dự báo';
  const hollow = expected === null ? '' : '; chấm rỗng là mức cần có đến nay';
  const apart = stretches.some((stretch) => stretch.lines.length > 1) ? ` ${ONLY_EQUAL_WINDOWS}` : '';
  return `${measured}${lines}${ahead}${hollow}.${apart}`;
}

const ONLY_EQUAL_WINDOWS =
  'Chỉ nối số của cùng một khoảng thời gian trong các năm; số của khoảng dài ngắn khác nhau đứng riêng.';

type FigureTableProps = { actor: Actor; line: TargetReading; reading: IndicatorReading };

function FigureTable({ actor, line, reading: { figures, indicator } }: FigureTableProps) {
  if (figures.length === 0) return <p className="text-muted">Chưa có số liệu. {whyNoFigure(line)}</p>;
  const parts = figures.some(({ numerator }) => numerator !== null) ? 'Tử số / mẫu số' : 'Dòng số liệu';
  return (
    <div>
      <table className="sheet stacked">
        <caption>Số liệu đã duyệt hoặc đã công bố</caption>
        <thead>
          <tr>
            <th scope="col">Kỳ</th>
            <th scope="col" className="num">
              Số liệu
            </th>
            <th scope="col" className="num">
              {parts}
            </th>
            <th scope="col">Nguồn</th>
          </tr>
        </thead>
        <tbody>
          {figures.toReversed().map((figure) => (
            <tr key={`${figure.asOf} ${figure.periodKind}`}>
              <th scope="row" className="font-normal">
                {figurePeriod(figure)}
                <br />
                <span className="text-muted">{windowInWords(figure, indicator)}</span>
              </th>
              <td data-label="Số liệu" className="num">
                {figureInWords(figure, indicator.unit)}
                {isQuestioned(figure, indicator) ? <span className="block text-muted">cần kiểm tra</span> : null}
              </td>
              <td data-label={parts} className="num">
                <QuotientLinks {...{ actor, figure, indicator }} provinceId={line.target.provinceId} />
              </td>
              <td data-label="Nguồn">
                {figure.origin.kind === 'published' ? (
                  <a href={routes.publishedReport(figure.origin.reportId)}>{figureSource(figure)}</a>
                ) : (
                  figureSource(figure)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type PromiseTableProps = KnownOn & { siblings: readonly TargetReading[]; plans: readonly Plan[] };

function PromiseTable({ siblings, plans, knownOn }: PromiseTableProps) {
  return (
    <div>
      <table className="sheet stacked">
        <caption>Cam kết của các kế hoạch về chỉ số này</caption>
        <thead>
          <tr>
            <th scope="col">Kế hoạch</th>
            <th scope="col">Cam kết</th>
            <th scope="col">Thời hạn</th>
          </tr>
        </thead>
        <tbody>
          {siblings.map(({ target }) => (
            <tr key={target.id}>
              <th scope="row" className="font-normal">
                <a href={onDay(routes.target(target.id), knownOn)}>
                  {plans.find((plan) => plan.id === target.planId)?.title}
                </a>
              </th>
              <td data-label="Cam kết">{promiseInWords(target)}</td>
              <td data-label="Thời hạn">{deadlineInWords(target)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
