import type { DraftRow } from './form-draft.ts';

/** Why a form cannot be used; the sentence for each stands in `lib/text/form-faults.ts`. */
export const FORM_FAULTS = [
  'no-rows',
  'duplicate-key',
  'duplicate-code',
  'duplicate-statistic',
  'no-label',
  'no-parent',
  'parent-after',
  'parent-circle',
  'heading-asks',
  'no-statistic',
  'no-consolidation',
  'no-accumulation',
  'nobody-answers',
  'two-answer',
  'unknown-agency',
  'unknown-group',
  'summed-percent',
  'summed-words',
  'few-choices',
  'duplicate-choice',
  'needless-choices',
  'no-ratio-part',
  'ratio-part-no-count',
  'needless-ratio-part',
  'no-total',
  'total-no-number',
  'total-circle',
  'total-unit',
  'duplicate-rule',
  'no-rule-row',
  'rule-row-unasked',
  'rule-row-no-number',
  'rule-on-itself',
  'rule-no-others',
  'rule-no-limit',
  'rule-no-message',
  'rule-no-tasks',
  'rule-not-percent',
  'rule-total-circle',
  'no-title',
  'duplicate-section',
  'duplicate-title',
] as const;
export type FormFaultCode = (typeof FORM_FAULTS)[number];

/** Where it stands: a row, a rule, a section of the outline, or the form itself (all null); `other` is the second thing that the sentence names. */
export type FormFault = {
  fault: FormFaultCode;
  rowKey: string | null;
  ruleCode: string | null;
  sectionKey: string | null;
  other: string | null;
  /** The column of the .xlsx that holds it. */
  field: string | null;
};

export function rowFault(
  row: Pick<DraftRow, 'key'>,
  fault: FormFaultCode,
  field: keyof DraftRow,
  other: string | null = null,
): FormFault {
  return { fault, rowKey: row.key, ruleCode: null, sectionKey: null, other, field };
}

export function isNumeric(row: Pick<DraftRow, 'type'>): boolean {
  return row.type === 'count' || row.type === 'decimal' || row.type === 'percent';
}

/** The keys of rows from which a walk along `next` comes back to where it began. */
export function circlesIn(keys: readonly string[], next: (key: string) => readonly string[]): string[] {
  return keys.filter((start) => {
    const seen = new Set<string>();
    const ahead = [...next(start)];
    for (let key = ahead.pop(); key !== undefined; key = ahead.pop()) {
      if (key === start) return true;
      if (seen.has(key)) continue;
      seen.add(key);
      ahead.push(...next(key));
    }
    return false;
  });
}

/** What stands a second time in a list, each once. */
export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}
