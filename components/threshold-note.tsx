import type { StatusRules } from '@/lib/domain/target-arithmetic.ts';
import { rulesInWords } from '@/lib/text/arithmetic.ts';

/** By which thresholds the statuses beside it were given: on a phone on demand, on a desk and on paper always. */
export function ThresholdNote({ rules }: { rules: StatusRules | undefined }) {
  if (rules === undefined) return null;
  return (
    <details className="folded-on-phone mt-3 max-w-[80ch] text-[0.8125rem] text-muted print:mt-1">
      <summary className="cursor-pointer print:hidden">Ngưỡng đánh giá</summary>
      <p>{rulesInWords({ rules })}</p>
    </details>
  );
}
