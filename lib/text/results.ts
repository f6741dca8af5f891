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

type Row = Pick<FormRow, 'choices' | 'type' | 'consolidation'>;

/** The province's figure in words; null when nobody has answered. What one agency answers for the province stands as it says it. */
export function resultInWords(result: Result | null, row: Row): string | null {
  if (result === null) return null;
  const { number, detail } = result;
  const isOne = row.consolidation === 'owner';
  if (detail?.counts) {
    return Object.entries(detail.counts)
      .map(([value, count]) => (isOne ? choiceInWords(value, row) : `${choiceInWords(value, row)}: ${count}`))
      .join('; ');
  }
  const [said] = detail?.texts ?? [];
  if (said && (isOne || said.agencyId === null)) return said.text;
  if (detail?.texts) return `${detail.texts.length} cơ quan ghi`;
  if (number === null) return null;
  const shown = row.type === 'percent' ? formatPercent(number) : formatNumber(number);
  return detail?.numerator && detail.denominator
    ? `${shown} (${formatNumber(detail.numerator)}/${formatNumber(detail.denominator)})`
    : shown;
}

/** A choice by its label; one that the form no longer has as it is kept. */
export function choiceInWords(value: string, { choices }: Pick<FormRow, 'choices'>): string {
  return choices.find((choice) => choice.value === value)?.label ?? value;
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
