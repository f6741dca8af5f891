import type { Answer } from '@/lib/domain/answer.ts';
import type { FormRow } from '@/lib/domain/form.ts';
import { formatDay } from './days.ts';
import { formatNumber } from './numbers.ts';

/** An answer as a person reads it; a blank says so, never "0". */
export function answerInWords(answer: Answer | null, row: Pick<FormRow, 'choices'>): string {
  if (answer === null) return 'chưa trả lời';
  if (answer.kind === 'nil') return 'không phát sinh';
  if (answer.kind === 'not-applicable') return 'không áp dụng';
  if (answer.kind === 'missing') {
    return answer.promisedOn ? `chưa có, hẹn ${formatDay(answer.promisedOn)}` : 'chưa có';
  }
  if (answer.number !== null) return formatNumber(answer.number);
  if (answer.choice !== null)
    return row.choices.find((choice) => choice.value === answer.choice)?.label ?? answer.choice;
  return answer.text ?? '';
}

/** What stands in the input for a stored answer: the value as it is typed in Vietnam. */
export function answerAsTyped(answer: Answer | null): string {
  if (answer?.kind !== 'value') return '';
  if (answer.number !== null) return formatNumber(answer.number);
  return answer.choice ?? answer.text ?? '';
}
