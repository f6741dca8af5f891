import type { FormRow } from '@/lib/domain/form.ts';
import type { ValidationRule } from '@/lib/domain/validation.ts';

/** What the form says about a row before anything is typed: its kind of figure, and each rule in the form's own words. */
export function limitsInWords(row: Pick<FormRow, 'key' | 'type'>, rules: readonly ValidationRule[]): string[] {
  const kind = KINDS[row.type];
  const own = rules.filter((rule) => rule.rowKey === row.key).map((rule) => sentence(rule.message));
  return [...(kind ? [kind] : []), ...own];
}

const KINDS: Partial<Record<FormRow['type'], string>> = {
  count: 'Số nguyên, từ 0',
  percent: 'Từ 0 đến 100\u00a0%',
};

/** The rules are written as what to do when they are broken ("Sửa lại: …"); before that, only what they say. */
function sentence(message: string): string {
  const said = message.replace(/^[^:.;]{3,24}:\s+/u, '').split(/[;.](?:\s|$)/u)[0] ?? message;
  return said.charAt(0).toUpperCase() + said.slice(1);
}
