import Decimal from 'decimal.js-light';

/** A figure as a decimal string ("86.98", "-3", never "8.7e1"); missing is `null`, never "0". */
export type Figure = string;

/** Wide enough that no sum of numeric(24,6) and no rate near a threshold is rounded into another answer. */
export const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -100, toExpPos: 100 });
export type Exact = Decimal;

export function exact(figure: Figure): Exact {
  return new Exact(figure);
}

/** The shortest plain writing of a number: no exponent, no trailing zeros, no "-0". */
export function toFigure(value: Exact): Figure {
  return value.isZero() ? '0' : value.toFixed();
}

export function sumOf(figures: readonly Figure[]): Figure {
  return toFigure(figures.reduce((total, figure) => total.plus(figure), exact('0')));
}

/** Below zero when `left` is the smaller. */
export function compareFigures(left: Figure, right: Figure): -1 | 0 | 1 {
  return exact(left).comparedTo(right) as -1 | 0 | 1;
}

/** Rounded half up to `decimals` places, trailing zeros dropped: for showing, never for deciding. */
export function roundFigure(figure: Figure, decimals: number): Figure {
  return toFigure(exact(figure).toDecimalPlaces(decimals));
}
