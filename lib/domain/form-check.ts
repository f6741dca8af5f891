import type { DraftRow, FormDraft } from './form-draft.ts';
import { circlesIn, type FormFault, isNumeric, repeated, rowFault } from './form-fault.ts';
import { findOutlineFaults } from './form-outline.ts';
import { findRuleFaults } from './form-rule-check.ts';

/** The codes of the agencies and groups of the province, to be named as those who answer. */
export type WhoAnswers = { agencies: ReadonlySet<string>; groups: ReadonlySet<string> };

/** Everything that keeps a form from being used, in the order of its rows; the bundled catalogue is held to the same. */
export function findFormFaults(draft: FormDraft, who: WhoAnswers): FormFault[] {
  const { rows } = draft;
  const asked = rows.some((row) => row.type !== 'heading');
  const none: FormFault = {
    fault: 'no-rows',
    rowKey: null,
    ruleCode: null,
    sectionKey: null,
    other: null,
    field: null,
  };
  return [
    ...(asked ? [] : [none]),
    ...findRepeated(rows),
    ...rows.flatMap((row) => [...placeFaults(row, rows), ...answerFaults(row, who), ...partFaults(row, rows)]),
    ...circlesIn(keysOf(rows), (key) => linksOf(rows, key, 'parent')).map((key) =>
      rowFault({ key }, 'parent-circle', 'parent'),
    ),
    ...circlesIn(keysOf(rows), (key) => linksOf(rows, key, 'total')).map((key) =>
      rowFault({ key }, 'total-circle', 'total'),
    ),
    ...findRuleFaults(draft),
    ...findOutlineFaults(draft),
  ];
}

function findRepeated(rows: readonly DraftRow[]): FormFault[] {
  const second = (value: string, field: 'key' | 'code' | 'statistic') =>
    rows.filter((row) => row[field] === value).slice(1);
  const of = (field: 'key' | 'code' | 'statistic', fault: FormFault['fault']) =>
    repeated(rows.flatMap((row) => row[field] ?? [])).flatMap((value) =>
      second(value, field).map((row) => rowFault(row, fault, field, value)),
    );
  return [...of('key', 'duplicate-key'), ...of('code', 'duplicate-code'), ...of('statistic', 'duplicate-statistic')];
}

function placeFaults(row: DraftRow, rows: readonly DraftRow[]): FormFault[] {
  const faults: FormFault[] = [];
  if (row.label.trim() === '') faults.push(rowFault(row, 'no-label', 'label'));
  if (row.parent === null) return faults;
  const at = rows.findIndex((one) => one.key === row.parent);
  if (at < 0) faults.push(rowFault(row, 'no-parent', 'parent', row.parent));
  else if (at > rows.indexOf(row)) faults.push(rowFault(row, 'parent-after', 'parent', row.parent));
  return faults;
}

/** Who answers, and how the province's figure comes of it. */
function answerFaults(row: DraftRow, who: WhoAnswers): FormFault[] {
  const { type, consolidation, owner, group } = row;
  if (type === 'heading') {
    const asks = [row.statistic, consolidation, owner, group, row.total].some((part) => part !== null);
    return asks ? [rowFault(row, 'heading-asks', 'type')] : [];
  }
  const faults: FormFault[] = [];
  if (row.statistic === null) faults.push(rowFault(row, 'no-statistic', 'statistic'));
  if (type !== 'text' && row.accumulation === null) faults.push(rowFault(row, 'no-accumulation', 'accumulation'));
  if (consolidation === null) return [...faults, rowFault(row, 'no-consolidation', 'consolidation')];
  if (type === 'percent' && !['owner', 'ratio'].includes(consolidation))
    faults.push(rowFault(row, 'summed-percent', 'consolidation'));
  if (!isNumeric(row) && (consolidation === 'sum' || consolidation === 'ratio'))
    faults.push(rowFault(row, 'summed-words', 'consolidation'));
  if (consolidation === 'ratio') return faults;
  if ((consolidation === 'owner' ? owner : group) === null) faults.push(rowFault(row, 'nobody-answers', 'owner'));
  if (owner !== null && group !== null) faults.push(rowFault(row, 'two-answer', 'group'));
  if (owner !== null && !who.agencies.has(owner)) faults.push(rowFault(row, 'unknown-agency', 'owner', owner));
  if (group !== null && !who.groups.has(group)) faults.push(rowFault(row, 'unknown-group', 'group', group));
  return faults;
}

/** Choices, the two parts of a rate, and the total that a row belongs to. */
function partFaults(row: DraftRow, rows: readonly DraftRow[]): FormFault[] {
  return [...choiceFaults(row), ...ratioFaults(row, rows), ...totalFaults(row, rows)];
}

function choiceFaults(row: DraftRow): FormFault[] {
  if (row.type !== 'choice')
    return row.choices.length > 0 && row.type !== 'text' ? [rowFault(row, 'needless-choices', 'choices')] : [];
  if (row.choices.length < 2) return [rowFault(row, 'few-choices', 'choices')];
  return repeated(row.choices.map((choice) => choice.value)).map((value) =>
    rowFault(row, 'duplicate-choice', 'choices', value),
  );
}

function ratioFaults(row: DraftRow, rows: readonly DraftRow[]): FormFault[] {
  return (['numerator', 'denominator'] as const).flatMap((part) => {
    const key = row[part];
    if (row.consolidation !== 'ratio') return key === null ? [] : [rowFault(row, 'needless-ratio-part', part)];
    const found = rows.find((one) => one.key === key);
    if (!found) return [rowFault(row, 'no-ratio-part', part, key)];
    const counts = (found.type === 'count' || found.type === 'decimal') && found.consolidation !== 'ratio';
    return counts ? [] : [rowFault(row, 'ratio-part-no-count', part, key)];
  });
}

function totalFaults(row: DraftRow, rows: readonly DraftRow[]): FormFault[] {
  if (row.total === null) return [];
  const total = rows.find((one) => one.key === row.total);
  if (!total) return [rowFault(row, 'no-total', 'total', row.total)];
  if (!isSummand(row) || !isSummand(total)) return [rowFault(row, 'total-no-number', 'total', row.total)];
  return row.unit === total.unit ? [] : [rowFault(row, 'total-unit', 'total', row.total)];
}

/** Percents are never added up. */
function isSummand(row: DraftRow): boolean {
  return (row.type === 'count' || row.type === 'decimal') && row.consolidation !== 'ratio';
}

function keysOf(rows: readonly DraftRow[]): string[] {
  return [...new Set(rows.map((row) => row.key))];
}

function linksOf(rows: readonly DraftRow[], key: string, link: 'parent' | 'total'): string[] {
  return rows.flatMap((row) => (row.key === key ? (row[link] ?? []) : []));
}
