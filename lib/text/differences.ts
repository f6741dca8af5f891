import { type Answer, numberOf } from '@/lib/domain/answer.ts';
import { exact, toFigure } from '@/lib/domain/figure.ts';
import { formatNumber } from './numbers.ts';

/** "+12", "−3,5", "không đổi", or "đổi" where the answers are no numbers. */
export function differenceInWords(before: Answer | null, after: Answer | null): string {
  if (before === null || after === null) return before === after ? '' : 'mới';
  const [old, now] = [numberOf(before), numberOf(after)];
  if (old === null || now === null) {
    return before.kind === after.kind && before.choice === after.choice && before.text === after.text
      ? 'không đổi'
      : 'đổi';
  }
  const difference = exact(now).minus(old);
  if (difference.isZero()) return 'không đổi';
  return `${difference.isPositive() ? '+' : '−'}${formatNumber(toFigure(difference.abs()))}`;
}
