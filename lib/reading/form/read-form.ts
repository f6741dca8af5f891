import { findFormFaults } from '@/lib/domain/form-check.ts';
import type { FormDraft } from '@/lib/domain/form-draft.ts';
import type { FormFault } from '@/lib/domain/form-fault.ts';
import { CHOICE_COLUMNS, FORM_SHEETS, ROW_COLUMNS, RULE_COLUMNS, SECTION_COLUMNS } from '@/lib/text/form-columns.ts';
import { faultAlone } from '@/lib/text/form-faults.ts';
import type { SheetCells } from '../files/excel/read-cells.ts';
import { readOutline } from './read-outline.ts';
import { type Known, readRows } from './read-rows.ts';
import { readRules } from './read-rules.ts';
import { linesOf, type SheetFault, type SheetLine } from './sheet-lines.ts';

export type { Known } from './read-rows.ts';

/** A form's version as its workbook says it; with faults, each in its place, nothing of it is to be used. */
export function readForm(sheets: readonly SheetCells[], known: Known): { draft: FormDraft; faults: SheetFault[] } {
  const faults: SheetFault[] = [];
  const rowLines = linesOf(sheets, FORM_SHEETS.rows, ROW_COLUMNS, faults);
  const choiceLines = linesOf(sheets, FORM_SHEETS.choices, CHOICE_COLUMNS, faults);
  const ruleLines = linesOf(sheets, FORM_SHEETS.rules, RULE_COLUMNS, faults);
  const sectionLines = linesOf(sheets, FORM_SHEETS.sections, SECTION_COLUMNS, faults);
  if (faults.length > 0) return { draft: { rows: [], rules: [], sections: [] }, faults };
  const { rows, refer } = readRows(rowLines, choiceLines, known, faults);
  const rules = readRules(ruleLines, refer, faults);
  const sections = readOutline(sectionLines, known.sectionKeys, faults);
  const draft = { rows, rules, sections };
  if (faults.length > 0) return { draft, faults };
  const who = { agencies: codesOf(known.agencies), groups: codesOf(known.groups) };
  const place = placesOf(draft, rowLines, ruleLines, sectionLines);
  return { draft, faults: findFormFaults(draft, who).map((fault) => place(fault, faultAlone(fault, draft))) };
}

function codesOf(named: Known['agencies']): Set<string> {
  return new Set(named.map(({ code }) => code));
}

/** Where a fault of the form stands in the workbook. */
function placesOf<R extends string, U extends string, S extends string>(
  { rows, rules, sections }: FormDraft,
  rowLines: readonly SheetLine<R>[],
  ruleLines: readonly SheetLine<U>[],
  sectionLines: readonly SheetLine<S>[],
) {
  return ({ rowKey, ruleCode, sectionKey, field }: FormFault, why: string): SheetFault => {
    const row = rowLines[rows.findLastIndex((one) => one.key === rowKey)];
    const rule = ruleLines[rules.findLastIndex((one) => one.code === ruleCode)];
    const section = sectionLines[sections.findLastIndex((one) => one.key === sectionKey)];
    if (rowKey !== null && row && field === 'choices') return { ...row.fault(null, why), column: null };
    if (rowKey !== null && row) return row.fault(field as R | null, why);
    if (ruleCode !== null && rule) return rule.fault(field as U | null, why);
    if (sectionKey !== null && section) return section.fault(field as S | null, why);
    return { sheet: FORM_SHEETS.rows, row: null, column: null, why };
  };
}
