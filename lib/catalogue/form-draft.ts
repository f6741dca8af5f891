import type { FormDraft } from '@/lib/domain/form-draft.ts';
import type { FormFile } from './form-file.ts';

/** A bundled form in the shape that staff build and that is checked. */
export function draftOfFile(file: FormFile): FormDraft {
  const rows = file.rows.map(({ totalOf: _, partOf: __, ratio, answeredBy, ...row }) => ({
    ...row,
    total: file.rows.find((one) => one.totalOf.includes(row.key))?.key ?? null,
    numerator: ratio?.numerator ?? null,
    denominator: ratio?.denominator ?? null,
    group: answeredBy,
  }));
  const rules = file.rules.map(({ row, others, ...rule }) => ({ ...rule, rowKey: row, otherKeys: others }));
  return { rows, rules, sections: file.sections };
}
