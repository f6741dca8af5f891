import type { DraftRow, DraftRule, DraftSection, FormDraft } from '@/lib/domain/form-draft.ts';
import { REQUIRED_TEXT, ROW_TYPE_TEXT, RULE_KIND_TEXT, TASK_COUNT_TEXT, TASK_HOLD_TEXT } from '@/lib/text/forms.ts';
import { ACCUMULATION_TEXT, AREA_TEXT, CONSOLIDATION_TEXT, STRENGTH_TEXT } from '@/lib/text/statuses.ts';

/** Codes of agencies and groups → how the workbook calls them. */
export type AnswererNames = ReadonlyMap<string, string>;

/** A row as the cells of its sheet, by column. */
export function rowCells(row: DraftRow, { rows }: FormDraft, names: AnswererNames) {
  const call = (code: string | null) => (code === null ? '' : (names.get(code) ?? code));
  const at = (key: string | null) => (key === null ? '' : callOf(rows, key));
  return {
    code: row.code ?? '',
    label: row.label,
    type: ROW_TYPE_TEXT[row.type],
    parent: at(row.parent),
    unit: row.unit ?? '',
    accumulation: row.accumulation ? ACCUMULATION_TEXT[row.accumulation] : '',
    consolidation: row.consolidation ? CONSOLIDATION_TEXT[row.consolidation] : '',
    group: call(row.group),
    owner: call(row.owner),
    total: at(row.total),
    numerator: at(row.numerator),
    denominator: at(row.denominator),
    help: row.help ?? '',
    area: row.area ? AREA_TEXT[row.area] : '',
    key: row.key,
    statistic: row.statistic ?? '',
    printedCode: row.printedCode ?? '',
  };
}

export function choiceCells({ rows }: FormDraft) {
  return rows.flatMap((row) => row.choices.map(({ value, label }) => ({ row: callOf(rows, row.key), value, label })));
}

export function ruleCells(rule: DraftRule, { rows }: FormDraft) {
  return {
    rowKey: callOf(rows, rule.rowKey),
    kind: RULE_KIND_TEXT[rule.kind],
    strength: STRENGTH_TEXT[rule.strength],
    otherKeys: rule.otherKeys.map((key) => callOf(rows, key)).join('; '),
    limit: (rule.limit ?? '').replace('.', ','),
    holds: rule.tasks ? TASK_HOLD_TEXT[rule.tasks.holds] : '',
    tasks: rule.tasks ? TASK_COUNT_TEXT[rule.tasks.count] : '',
    message: rule.message,
    cause: rule.cause ?? '',
    code: rule.code,
  };
}

export function sectionCells({ key, title, help, required, area }: DraftSection) {
  return {
    title,
    required: required ? REQUIRED_TEXT.yes : REQUIRED_TEXT.no,
    help: help ?? '',
    area: area ? AREA_TEXT[area] : '',
    key,
  };
}

/** A row is called by its code, as people do, and by its key where it has none. */
function callOf(rows: readonly DraftRow[], key: string): string {
  return rows.find((row) => row.key === key)?.code ?? key;
}
