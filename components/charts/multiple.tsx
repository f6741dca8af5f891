const WIDTH = 132;
const HEIGHT = 34;
const EDGE = 5;
const TOP = 4;
const FLOOR = HEIGHT - 3;

type MultipleProps = {
  /** One place for each period, null where there is no figure. */
  points: readonly (number | null)[];
  /** The same for every picture of a table, so that they compare. */
  top: number;
  goal: number | null;
  /** Figures of different windows are not joined. */
  joined: boolean;
};

/** One agency or level over the periods, in the height of a line; the cells beside it carry the figures. */
export function Multiple({ points, top, goal, joined }: MultipleProps) {
  const step = points.length > 1 ? (WIDTH - 2 * EDGE) / (points.length - 1) : 0;
  const x = (index: number) => round(points.length > 1 ? EDGE + index * step : WIDTH / 2);
  const y = (value: number) => round(FLOOR - (Math.min(value, top) / top) * (FLOOR - TOP));
  const known = points.flatMap((value, index) => (value === null ? [] : [{ x: x(index), y: y(value) }]));
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true" className="spark">
      <path d={`M0 ${FLOOR}H${WIDTH}`} className="spark-axis" />
      {goal === null ? null : (
        <g className="spark-own">
          <path d={`M0 ${y(goal)}H${WIDTH}`} />
        </g>
      )}
      {joined ? <path d={linesOf(points, x, y)} className="spark-line" /> : null}
      {known.map((point) => (
        <circle key={point.x} cx={point.x} cy={point.y} r={1.8} className="spark-dot" />
      ))}
    </svg>
  );
}

/** A period without a figure breaks the line. */
function linesOf(
  points: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  return points
    .map((value, index) => {
      if (value === null) return '';
      const isGoingOn = index > 0 && points[index - 1] !== null;
      return `${isGoingOn ? 'L' : 'M'}${x(index)} ${y(value)}`;
    })
    .join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
