import { type Figure, roundFigure } from '@/lib/domain/figure.ts';

const NUMBER = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 20 });

/** "1.234,5" from "1234.5". Every digit is kept unless `decimals` says how many places to round to. */
export function formatNumber(figure: Figure, decimals?: number): string {
  const shown = decimals === undefined ? figure : roundFigure(figure, decimals);
  // Intl takes a decimal string as it is: no step through a binary number loses a digit.
  return NUMBER.format(shown as Intl.StringNumericLiteral);
}

/** Never at the beginning of a line, away from its number. */
export const PERCENT_SIGN = '\u00a0%';

/** "86,98 %" from "86.98": the figure is already in percent. */
export function formatPercent(figure: Figure, decimals = 2): string {
  return `${formatNumber(figure, decimals)}${PERCENT_SIGN}`;
}

/** A figure with its unit: "86,98 %", "1.695 thủ tục". */
export function formatWithUnit(figure: Figure, unit: string | null, decimals?: number): string {
  const number = formatNumber(figure, decimals);
  if (unit === '%') return number + PERCENT_SIGN;
  return unit === null || unit === '' ? number : `${number} ${unit}`;
}

/** "+3,2", "−1,5", "0": a difference says its direction. */
export function formatSigned(figure: Figure, decimals?: number): string {
  const number = formatNumber(figure.replace(/^-/, ''), decimals);
  if (number === '0') return number;
  return figure.startsWith('-') ? `−${number}` : `+${number}`;
}
