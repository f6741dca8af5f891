/** A version of a report form as a whole, its rows known by key: what staff build, what .xlsx carries, what is checked. */

import type { AreaCode } from './plan.ts';
import type { ValidationRule } from './rule.ts';
import type { Accumulation, Choice, Consolidation, StatisticType } from './statistic.ts';

export type DraftRow = {
  /** Unique within the form and kept from version to version. */
  key: string;
  /** The code of what is counted: rows of one series share it over all versions and forms. Null for a heading. */
  statistic: string | null;
  printedCode: string | null;
  code: string | null;
  label: string;
  unit: string | null;
  type: StatisticType;
  choices: readonly Choice[];
  parent: string | null;
  /** This row counts among the parts of that total. */
  total: string | null;
  accumulation: Accumulation | null;
  consolidation: Consolidation | null;
  numerator: string | null;
  denominator: string | null;
  /** The code of the one agency that answers for the province. */
  owner: string | null;
  /** The code of the group whose agencies each answer for themselves. */
  group: string | null;
  help: string | null;
  /** The reform area of the row, and of the rows below it that name none. */
  area: AreaCode | null;
};

export type DraftRule = Omit<ValidationRule, 'cause' | 'tasks'> & Required<Pick<ValidationRule, 'cause' | 'tasks'>>;

/** A part of the report that agencies write in words. */
export type DraftSection = {
  /** Unique within the form and kept from version to version. */
  key: string;
  title: string;
  help: string | null;
  /** A report without a word here is not sent. */
  required: boolean;
  area: AreaCode | null;
};

export type FormDraft = {
  rows: readonly DraftRow[];
  rules: readonly DraftRule[];
  sections: readonly DraftSection[];
};

/** Puts the row in the place of the one with its key; a new one goes after the block of `after`, or to the end. */
export function putRow(draft: FormDraft, row: DraftRow, after: string | null = null): FormDraft {
  const known = draft.rows.some((one) => one.key === row.key);
  if (known) return { ...draft, rows: draft.rows.map((one) => (one.key === row.key ? row : one)) };
  const at = after === null ? draft.rows.length : endOfBlock(draft.rows, after);
  return { ...draft, rows: draft.rows.toSpliced(at, 0, row) };
}

/** Rows that stand under it, are its parts, or are named by a rule: they keep a row from being removed. */
export function usesOf(draft: FormDraft, key: string): { rows: DraftRow[]; rules: DraftRule[] } {
  return {
    rows: draft.rows.filter(({ parent, total, numerator, denominator }) =>
      [parent, total, numerator, denominator].includes(key),
    ),
    rules: draft.rules.filter((rule) => rule.rowKey === key || rule.otherKeys.includes(key)),
  };
}

/** Only a row that nothing else names is removed; ask `usesOf` first. */
export function removeRow(draft: FormDraft, key: string): FormDraft {
  return { ...draft, rows: draft.rows.filter((row) => row.key !== key) };
}

/** A row moves over its neighbour under the same heading, and takes along what stands under it. */
export function moveRow(draft: FormDraft, key: string, way: 'up' | 'down'): FormDraft {
  const { rows } = draft;
  const row = rows.find((one) => one.key === key);
  const siblings = rows.filter((one) => one.parent === row?.parent);
  const at = siblings.findIndex((one) => one.key === key);
  const [first, second] = way === 'up' ? [siblings[at - 1], siblings[at]] : [siblings[at], siblings[at + 1]];
  if (!row || !first || !second) return draft;
  const [upper, lower] = [blockOf(rows, first.key), blockOf(rows, second.key)];
  const moved = new Set([...upper, ...lower]);
  const start = rows.findIndex((one) => moved.has(one));
  return { ...draft, rows: rows.filter((one) => !moved.has(one)).toSpliced(start, 0, ...lower, ...upper) };
}

export function putRule(draft: FormDraft, rule: DraftRule): FormDraft {
  const known = draft.rules.some((one) => one.code === rule.code);
  if (!known) return { ...draft, rules: [...draft.rules, rule] };
  return { ...draft, rules: draft.rules.map((one) => (one.code === rule.code ? rule : one)) };
}

export function removeRule(draft: FormDraft, code: string): FormDraft {
  return { ...draft, rules: draft.rules.filter((rule) => rule.code !== code) };
}

/** A key that nothing has had yet: figures of earlier versions are found by key, so one is never used again. */
export function freshKey(wanted: string, taken: Iterable<string>): string {
  const used = new Set(taken);
  const base = wanted.replace(/^[-.]+|[-.]+$/g, '').slice(0, 60) || 'dong';
  for (let count = 1; ; count += 1) {
    const key = count === 1 ? base : `${base}-${count}`;
    if (!used.has(key)) return key;
  }
}

/** How deep a row stands under headings; a circle counts as the length of its round. */
export function depthOf(rows: readonly Pick<DraftRow, 'key' | 'parent'>[], key: string): number {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  let depth = 0;
  for (let step = byKey.get(key)?.parent; step && depth < rows.length; step = byKey.get(step)?.parent) depth += 1;
  return depth;
}

function endOfBlock(rows: readonly DraftRow[], key: string): number {
  const last = blockOf(rows, key).at(-1);
  return last === undefined ? rows.length : rows.indexOf(last) + 1;
}

/** A row and all that stands under it, in their order. */
function blockOf(rows: readonly DraftRow[], key: string): DraftRow[] {
  const within = new Set([key]);
  for (let size = 0; size < within.size; ) {
    size = within.size;
    for (const row of rows) if (row.parent !== null && within.has(row.parent)) within.add(row.key);
  }
  return rows.filter((row) => within.has(row.key));
}

/** What was filled in for a kind of row that the row is not (any more) is left out. */
export function tidyRow<R extends Omit<DraftRow, 'key' | 'printedCode'>>(row: R): R {
  const { type, consolidation } = row;
  if (type === 'heading') {
    const nothing = { statistic: null, unit: null, choices: [], total: null, accumulation: null, consolidation: null };
    return { ...row, ...nothing, numerator: null, denominator: null, owner: null, group: null };
  }
  const isRatio = consolidation === 'ratio';
  const isOwned = consolidation === 'owner';
  return {
    ...row,
    choices: type === 'choice' ? row.choices : [],
    accumulation: type === 'text' ? null : row.accumulation,
    numerator: isRatio ? row.numerator : null,
    denominator: isRatio ? row.denominator : null,
    owner: isOwned ? row.owner : null,
    group: isOwned || isRatio ? null : row.group,
  };
}
