import type { Punctuality } from '@/lib/domain/punctuality.ts';

export type PunctualityPoint = {
  key: string;
  /** "Q1" over "2026". */
  period: string;
  year: string;
  state: Punctuality;
  /** After the due day; before it below zero; null while nothing was sent. */
  days: number | null;
  shown: string;
};

const STEP = 74;
const LEFT = 62;
const HEIGHT = 158;
const MIDDLE = 62;
const REACH = 40;
/** A bar shows no more days than this, and a day is never taller than a third; its number always says all. */
const MOST_DAYS = 10;
const LEAST_DAYS = 3;

/** The due day as a line: what was sent before it stands above, what came after it hangs below. The table beside it says the same. */
export function PunctualitySvg({ points, title }: { points: readonly PunctualityPoint[]; title: string }) {
  const furthest = Math.max(LEAST_DAYS, ...points.map(({ days }) => Math.abs(days ?? 0)));
  const dayHeight = REACH / Math.min(furthest, MOST_DAYS);
  const width = LEFT + Math.max(points.length, 3) * STEP;
  return (
    <svg
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      height={HEIGHT}
      role="img"
      aria-label={`${title}. Từng kỳ có trong bảng bên dưới.`}
      className="timeline punctuality"
    >
      <text x={0} y={MIDDLE - 8}>
        trước hạn
      </text>
      <text x={0} y={MIDDLE + 17}>
        sau hạn
      </text>
      <path d={`M0 ${MIDDLE}H${width}`} className="timeline-own-line" />
      {points.map((point, at) => (
        <Column key={point.key} point={point} dayHeight={dayHeight} x={LEFT + at * STEP + STEP / 2} />
      ))}
    </svg>
  );
}

type ColumnProps = { point: PunctualityPoint; x: number; dayHeight: number };

function Column({ point: { state, days, shown, period, year }, x, dayHeight }: ColumnProps) {
  const reach = days === null ? REACH : Math.min(Math.abs(days) * dayHeight, REACH);
  const isAbove = days !== null && days <= 0;
  const height = Math.max(3, reach);
  const isDrawn = state !== 'not-due';
  return (
    <g className={`punctual-${state}`}>
      {isDrawn ? <rect x={x - 11} y={isAbove ? MIDDLE - height : MIDDLE} width={22} height={height} /> : null}
      <text x={x} y={isAbove ? MIDDLE - height - 6 : MIDDLE + (isDrawn ? height : 0) + 15} textAnchor="middle">
        {shown}
      </text>
      <text x={x} y={HEIGHT - 20} textAnchor="middle" className="axis">
        {period}
      </text>
      <text x={x} y={HEIGHT - 5} textAnchor="middle" className="axis">
        {year}
      </text>
    </g>
  );
}
