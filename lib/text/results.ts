import type { FormRow } from '@/lib/domain/form.ts';
import { formatNumber, formatPercent } from './numbers.ts';
import { CONSOLIDATION_TEXT } from './statuses.ts';

type Result = {
  number: string | null;
  detail: {
    counts?: Record<string, number>;
    texts?: readonly { agencyId?: number | null; text: string }[];
    numerator?: string;
    denominator?: string;
  } | null;
};

/** The province's figure in words; null when nobody has answered. */
export function resultInWords(result: Result | null, row: Pick<FormRow, 'choices' | 'type'>): string | null {
  if (result === null) return null;
  const { number, detail } = result;
  if (detail?.counts) {
    const label = (value: string) => row.choices.find((choice) => choice.value === value)?.label ?? value;
    return Object.entries(detail.counts)
      .map(([value, count]) => `${label(value)}: ${count}`)
      .join('; ');
  }
  const [set] = detail?.texts ?? [];
  if (set?.agencyId === null) return set.text;
  if (detail?.texts) return `${detail.texts.length} cơ quan ghi`;
  if (number === null) return null;
  const shown = row.type === 'percent' ? formatPercent(number) : formatNumber(number);
  return detail?.numerator && detail.denominator
    ? `${shown} (${formatNumber(detail.numerator)}/${formatNumber(detail.denominator)})`
    : shown;
}

/** How a statistic's figure comes about. */
export function ruleInWords(row: Pick<FormRow, 'consolidation'>): string {
  return row.consolidation === null ? '' : CONSOLIDATION_TEXT[row.consolidation];
}

/** How Sở Nội vụ says what a row of choices or words says: one of the choices, counts of them, or words. */
export function waysToSay(row: Pick<FormRow, 'type' | 'choices' | 'consolidation'>) {
  const isOne = row.type === 'choice' && row.consolidation === 'owner';
  const [first, second] = row.choices.map(({ label }) => label);
  const counted = `Số cơ quan theo từng lựa chọn, ví dụ “${first}: 20${second ? `; ${second}: 3` : ''}”.`;
  return {
    options: isOne ? row.choices.map(({ value, label }) => ({ value, label })) : null,
    hint: row.type === 'choice' && !isOne ? counted : null,
  };
}
