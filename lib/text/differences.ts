import type { Difference } from '@/lib/domain/difference.ts';
import { compareFigures } from '@/lib/domain/figure.ts';
import { formatNumber, formatSigned, PERCENT_SIGN } from './numbers.ts';

/** "+12 (+20 %)", "−3,5", "không đổi", "đổi câu trả lời"; nothing where there is nothing to compare. */
export function differenceInWords(difference: Difference | null): string {
  if (difference === null) return '';
  if (difference.kind !== 'number') return TEXT[difference.kind];
  const { by, percent } = difference;
  return percent === null ? formatSigned(by) : `${formatSigned(by)} (${percentInWords(percent)})`;
}

const TEXT: Record<Exclude<Difference['kind'], 'number'>, string> = {
  none: '',
  same: 'không đổi',
  new: 'mới có',
  gone: 'bỏ trống',
  answer: 'đổi câu trả lời',
  note: 'đổi ghi chú',
};

/** One decimal says enough of a change; what is beyond tenfold is told as such. */
function percentInWords(percent: string): string {
  if (compareFigures(percent, '1000') >= 0) return `gấp hơn ${formatNumber('10')} lần`;
  return formatSigned(percent, 1) + PERCENT_SIGN;
}
