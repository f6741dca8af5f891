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
  if (figures.every(isWhole)) return String(figures.reduce((total, figure) => total + BigInt(figure), 0n));
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

/**
 * numerator × scale / denominator in sixty digits; the denominator is not 0. Ten years of a plan are thousands of rates, and whole numbers divide twenty times as fast.
 */
export function rateOf(numerator: Figure, denominator: Figure, scale: Figure): Figure {
  return [numerator, denominator, scale].every(isWhole)
    ? wholeRate(BigInt(numerator) * BigInt(scale), BigInt(denominator))
    : toFigure(exact(numerator).times(scale).div(denominator));
}

const DIGITS = 60;

/** Rounded half away from zero at the digits of `Exact`. */
function wholeRate(over: bigint, under: bigint): Figure {
  const isBelow = over < 0n !== under < 0n;
  const [dividend, divisor] = [over < 0n ? -over : over, under < 0n ? -under : under];
  if (dividend === 0n) return '0';
  const longer = DIGITS + String(divisor).length - String(dividend).length;
  // the quotient has as many digits as are kept, or one more
  const places = (dividend * 10n ** BigInt(longer)) / divisor < 10n ** BigInt(DIGITS) ? longer : longer - 1;
  const scaled = dividend * 10n ** BigInt(places);
  const quotient = scaled / divisor + ((scaled % divisor) * 2n >= divisor ? 1n : 0n);
  const digits = String(quotient).padStart(places + 1, '0');
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  const written = digits.slice(0, digits.length - places) + (fraction === '' ? '' : `.${fraction}`);
  return isBelow ? `-${written}` : written;
}

function isWhole(figure: Figure): boolean {
  return /^-?\d{1,15}$/.test(figure);
}
