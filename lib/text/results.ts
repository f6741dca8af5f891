import type { FormRow } from '@/lib/domain/form.ts';
import { formatNumber } from './numbers.ts';

type Result = {
  number: string | null;
  detail: {
    counts?: Record<string, number>;
    texts?: { text: string }[];
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
  if (detail?.texts) return `${detail.texts.length} cơ quan ghi`;
  if (number === null) return null;
  const shown = row.type === 'percent' ? `${formatNumber(number, 2)} %` : formatNumber(number);
  return detail?.numerator && detail.denominator
    ? `${shown} (${formatNumber(detail.numerator)}/${formatNumber(detail.denominator)})`
    : shown;
}

/** How a statistic's figure comes about. */
export function ruleInWords(row: Pick<FormRow, 'consolidation' | 'type'>): string {
  switch (row.consolidation) {
    case 'sum':
      return 'cộng các cơ quan';
    case 'owner':
      return 'một cơ quan trả lời cho tỉnh';
    case 'ratio':
      return 'tổng tử số ÷ tổng mẫu số';
    case 'count':
      return row.type === 'choice' ? 'đếm cơ quan theo từng mức' : 'cộng các cơ quan';
    case 'list':
      return 'liệt kê';
    default:
      return '';
  }
}
