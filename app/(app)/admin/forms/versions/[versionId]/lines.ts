import type { Named } from '@/lib/db/form-drafts.ts';
import { type DraftRow, type DraftRule, depthOf, type FormDraft } from '@/lib/domain/form-draft.ts';
import { routes } from '@/lib/routes.ts';
import { nameOf } from '@/lib/text/form-faults.ts';
import { REQUIRED_TEXT, ROW_TYPE_TEXT, RULE_KIND_TEXT, TASK_COUNT_TEXT, TASK_HOLD_TEXT } from '@/lib/text/forms.ts';
import { formatNumber, PERCENT_SIGN } from '@/lib/text/numbers.ts';
import { ACCUMULATION_TEXT, AREA_TEXT, CONSOLIDATION_TEXT, STRENGTH_TEXT } from '@/lib/text/statuses.ts';

export type RowLine = {
  key: string;
  code: string;
  label: string;
  depth: number;
  heading: boolean;
  unit: string;
  kind: string;
  reckoned: string;
  answered: string;
  beside: string[];
  href: string;
};

/** Each row as the sheet shows it, everything that it says of itself in words. */
export function rowLinesOf(draft: FormDraft, answerers: readonly Named[], versionId: number): RowLine[] {
  const who = new Map(answerers.map(({ code, name }) => [code, name]));
  return draft.rows.map((row) => ({
    key: row.key,
    code: row.code ?? '',
    label: row.label,
    depth: Math.min(depthOf(draft.rows, row.key), 4),
    heading: row.type === 'heading',
    unit: row.type === 'choice' ? '' : (row.unit ?? ''),
    kind: row.type === 'heading' ? '' : ROW_TYPE_TEXT[row.type],
    reckoned: [
      row.accumulation ? ACCUMULATION_TEXT[row.accumulation] : '',
      row.consolidation && row.consolidation !== 'owner' ? CONSOLIDATION_TEXT[row.consolidation] : '',
    ]
      .filter(Boolean)
      .join('; '),
    answered: who.get(row.owner ?? row.group ?? '') ?? row.owner ?? row.group ?? '',
    beside: besideOf(row, draft),
    href: routes.formRow(versionId, row.key),
  }));
}

function besideOf(row: DraftRow, { rows }: FormDraft): string[] {
  const choices = row.choices.map(({ value, label }) => `${value} = ${label}`).join(' · ');
  const { numerator, denominator, total } = row;
  return [
    choices,
    numerator && denominator ? `= ${nameOf(rows, numerator)} : ${nameOf(rows, denominator)}` : '',
    total ? `Là phần của tổng: ${nameOf(rows, total)}` : '',
    row.area ? `Lĩnh vực: ${AREA_TEXT[row.area]}` : '',
    row.help ?? '',
  ].filter((text) => text !== '');
}

export type RuleLine = { code: string; strength: string; kind: string; about: string; message: string; href: string };

export function ruleLinesOf(draft: FormDraft, versionId: number): RuleLine[] {
  return draft.rules.map((rule) => ({
    code: rule.code,
    strength: STRENGTH_TEXT[rule.strength],
    kind: RULE_KIND_TEXT[rule.kind],
    about: aboutOf(rule, draft),
    message: [rule.message, rule.cause].filter(Boolean).join(' '),
    href: routes.formRule(versionId, rule.code),
  }));
}

function aboutOf(rule: DraftRule, { rows }: FormDraft): string {
  const others = rule.otherKeys.map((key) => rows.find((row) => row.key === key)?.code ?? nameOf(rows, key)).join(', ');
  return [
    nameOf(rows, rule.rowKey),
    others ? `đối chiếu ${others}` : '',
    rule.limit === null ? '' : `ngưỡng ${formatNumber(rule.limit)}${rule.kind === 'change' ? PERCENT_SIGN : ''}`,
    rule.tasks ? `${TASK_HOLD_TEXT[rule.tasks.holds]} số ${TASK_COUNT_TEXT[rule.tasks.count].toLowerCase()}` : '',
  ]
    .filter(Boolean)
    .join('; ');
}

export type SectionLine = { key: string; title: string; help: string; required: string; area: string; href: string };

export function sectionLinesOf({ sections }: FormDraft, versionId: number): SectionLine[] {
  return sections.map(({ key, title, help, required, area }) => ({
    ...{ key, title, help: help ?? '' },
    required: required ? REQUIRED_TEXT.yes : REQUIRED_TEXT.no,
    area: area ? AREA_TEXT[area] : '',
    href: routes.formSection(versionId, key),
  }));
}
