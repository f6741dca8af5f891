import type { ChartSeries } from './series.ts';

const WIDTH = 168;
const HEIGHT = 40;
const TOP = 9;
const FLOOR = HEIGHT - 3;

/** Ten years in the height of a line: figures as a line of dots, what each plan promises as a step with its number. */
export function Sparkline({ series }: { series: ChartSeries }) {
  const { startYear, endYear, top } = series;
  const lines = series.stretches.flatMap((stretch) => stretch.lines);
  const x = (year: number) => round(((year - startYear) / (endYear + 1 - startYear)) * WIDTH);
  const y = (value: number) => round(FLOOR - (Math.min(value, top) / top) * (FLOOR - TOP));
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true" className="spark">
      <path d={`M0 ${FLOOR}H${WIDTH}`} className="spark-axis" />
      {series.marks.map((mark) => (
        <g key={`${mark.from} ${mark.to} ${mark.y}`} className={mark.own ? 'spark-own' : 'spark-other'}>
          <path d={`M${x(mark.from)} ${y(mark.y)}H${x(mark.to)}`} strokeDasharray={mark.draft ? '3 2' : undefined} />
          <text
            x={mark.from === startYear ? 0 : x(mark.to)}
            y={y(mark.y) - 2}
            textAnchor={mark.from === startYear ? 'start' : 'end'}
          >
            {mark.shown}
          </text>
        </g>
      ))}
      {series.breaks.map((cut) => (
        <path key={cut.x} d={`M${x(cut.x)} ${TOP}V${FLOOR}`} className="spark-break" />
      ))}
      {lines.map((line) =>
        line.length < 2 ? null : (
          <path
            key={`${line[0]?.x} ${line[0]?.window}`}
            d={`M${line.map((point) => `${x(point.x)} ${y(point.y)}`).join('L')}`}
            className="spark-line"
          />
        ),
      )}
      <path
        d={lines
          .flat()
          .map((point) => `M${x(point.x)} ${y(point.y)}h0`)
          .join('')}
        className="spark-dots"
      />
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
