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

export function isZero(figure: Figure): boolean {
  return /^-?0(\.0+)?$/.test(figure);
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
 * numerator × scale / denominator in sixty digits; the denominator is not 0. Ten years of a plan are thousands of rates,
 * and whole numbers divide many times as fast.
 */
export function rateOf(numerator: Figure, denominator: Figure, scale: Figure): Figure {
  return [numerator, denominator, scale].every(isWhole)
    ? wholeRate(BigInt(numerator) * BigInt(scale), BigInt(denominator))
    : toFigure(exact(numerator).times(scale).div(denominator));
}

const DIGITS = 60;
const POWERS = Array.from({ length: 2 * DIGITS }, (_, exponent) => 10n ** BigInt(exponent));

/** Rounded half away from zero at the digits of `Exact`. */
function wholeRate(over: bigint, under: bigint): Figure {
  const [dividend, divisor] = [absolute(over), absolute(under)];
  if (dividend === 0n) return '0';
  // one digit more than is kept, or two: the last ones only round
  const more = DIGITS + 1 + String(divisor).length - String(dividend).length;
  const quotient = (dividend * power(more)) / divisor;
  const surplus = quotient < power(DIGITS + 1) ? 1 : 2;
  const places = more - surplus;
  const kept = (quotient + power(surplus) / 2n) / power(surplus);
  const digits = String(kept).padStart(places + 1, '0');
  const point = digits.length - places;
  const fraction = withoutZeros(digits.slice(point));
  const written = digits.slice(0, point) + (fraction === '' ? '' : `.${fraction}`);
  return over < 0n !== under < 0n ? `-${written}` : written;
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function power(exponent: number): bigint {
  return POWERS[exponent] ?? 10n ** BigInt(exponent);
}

/** `replace(/0+$/, '')` tries every zero in between too. */
function withoutZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}

function isWhole(figure: Figure): boolean {
  return /^-?\d{1,15}$/.test(figure);
}
