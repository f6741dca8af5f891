import { isApart } from './apart.ts';
import type { ChartExpected, ChartForecast, ChartMark, ChartPoint, ChartSeries } from './series.ts';

const WIDTH = 760;
const HEIGHT = 300;
const LEFT = 78;
const RIGHT = 16;
const TOP = 22;
const FLOOR = HEIGHT - 30;

/** The ten-year line as the server draws it: there before any script, and on paper. The table beside it says the same. */
export function TimelineSvg({ series, title }: { series: ChartSeries; title: string }) {
  const { startYear, endYear, top } = series;
  const x = (year: number) => LEFT + ((year - startYear) / (endYear + 1 - startYear)) * (WIDTH - LEFT - RIGHT);
  const y = (value: number) => FLOOR - (Math.min(value, top) / top) * (FLOOR - TOP);
  const years = Array.from({ length: endYear - startYear + 1 }, (_, index) => startYear + index);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${title}. Số liệu và mục tiêu có trong bảng bên dưới.`}
      className="timeline"
    >
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <path d={`M${LEFT} ${y(share * top)}H${WIDTH - RIGHT}`} className="timeline-grid" />
          <text x={LEFT - 6} y={y(share * top) + 4} textAnchor="end">
            {NUMBER.format(share * top)}
          </text>
        </g>
      ))}
      {years.map((year, index) => (
        <text
          key={year}
          x={x(year + 0.5)}
          y={HEIGHT - 8}
          textAnchor="middle"
          className={index % 3 === 0 ? undefined : 'between'}
        >
          {year}
        </text>
      ))}
      {series.marks.map((mark) => (
        <Step
          key={`${mark.from} ${mark.to} ${mark.y}`}
          {...{ mark, x, y }}
          side={mark.from === startYear ? 'start' : 'end'}
        />
      ))}
      {series.breaks.map((cut) => (
        <g key={cut.x} className="timeline-break">
          <path d={`M${x(cut.x)} ${TOP}V${FLOOR}`} />
          <text x={x(cut.x) + 4} y={FLOOR - 6}>
            đổi cách tính
          </text>
        </g>
      ))}
      {series.forecast ? <Forecast forecast={series.forecast} {...{ x, y }} /> : null}
      {series.expected ? <Expected expected={series.expected} {...{ x, y }} /> : null}
      {series.stretches.map(({ lines, newest }) => (
        <g key={newest.x}>
          {lines.map((line) => (
            <Line key={`${line[0]?.x} ${line[0]?.window}`} {...{ line, x, y }} />
          ))}
          <Newest point={newest} {...{ x, y }} />
        </g>
      ))}
    </svg>
  );
}

/** What compares is joined; what does not is paler, and every point says under itself which days it counts. */
function Line({ line, x, y }: { line: readonly ChartPoint[]; x: Scale; y: Scale }) {
  const dot = isApart(line) ? 'timeline-dot timeline-apart' : 'timeline-dot';
  return (
    <>
      {line.length < 2 ? null : (
        <path d={`M${line.map((point) => `${x(point.x)} ${y(point.y)}`).join('L')}`} className="timeline-line" />
      )}
      {line.map((point) => (
        <g key={point.x}>
          <circle cx={x(point.x)} cy={y(point.y)} r={3.5} className={dot} />
          {point.window === null ? null : (
            <text x={x(point.x)} y={y(point.y) + 16} textAnchor="middle" className="timeline-window">
              {point.window}
            </text>
          )}
        </g>
      ))}
    </>
  );
}

/** A dashed line is not a figure: it says where the pace leads. */
function Forecast({ forecast: { path, to, shown }, x, y }: { forecast: ChartForecast; x: Scale; y: Scale }) {
  return (
    <g className="timeline-forecast">
      <path d={`M${path.map((point) => `${x(point.x)} ${y(point.y)}`).join('L')}`} />
      <text x={x(to.x) - 3} y={y(to.y) + 16} textAnchor="end">
        {shown}
      </text>
    </g>
  );
}

/** Hollow: nobody has reported it. */
function Expected({ expected, x, y }: { expected: ChartExpected; x: Scale; y: Scale }) {
  const before = x(expected.x) > WIDTH - 120;
  return (
    <g className="timeline-expected">
      <circle cx={x(expected.x)} cy={y(expected.y)} r={4} />
      <text x={x(expected.x) + (before ? -8 : 8)} y={y(expected.y) + 14} textAnchor={before ? 'end' : 'start'}>
        {expected.shown}
      </text>
    </g>
  );
}

/** The newest figure stands before its point, clear of what the next plan promises; at the left edge after it. */
function Newest({ point, x, y }: { point: ChartPoint; x: Scale; y: Scale }) {
  const isAtEdge = x(point.x) < LEFT + 100;
  return (
    <text
      x={x(point.x) + (isAtEdge ? -4 : 4)}
      y={y(point.y) - 9}
      textAnchor={isAtEdge ? 'start' : 'end'}
      className="timeline-figure"
    >
      {point.shown}
    </text>
  );
}

type Scale = (value: number) => number;
type StepProps = { mark: ChartMark; side: 'start' | 'end'; x: Scale; y: Scale };

/** A promise is a step with its number on it; a draft's is dashed. */
function Step({ mark, side, x, y }: StepProps) {
  const at = side === 'start' ? x(mark.from) + 3 : x(mark.to) - 3;
  return (
    <g className={mark.own ? 'timeline-own' : 'timeline-other'}>
      <path d={`M${x(mark.from)} ${y(mark.y)}H${x(mark.to)}`} strokeDasharray={mark.draft ? '6 4' : undefined} />
      <text x={at} y={y(mark.y) - 5} textAnchor={side}>
        {mark.shown}
      </text>
    </g>
  );
}

const NUMBER = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });
