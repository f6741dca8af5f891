import type { DraftRow, DraftRule, FormDraft } from './form-draft.ts';
import { circlesIn, type FormFault, type FormFaultCode, isNumeric, repeated } from './form-fault.ts';
import { isAsked } from './statistic.ts';

/** What keeps a rule from ever speaking, or makes it speak nonsense. */
export function findRuleFaults({ rows, rules }: FormDraft): FormFault[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const totals = rules.filter((rule) => rule.kind === 'total' && rule.strength === 'block');
  const partsOf = (key: string) => totals.flatMap((rule) => (rule.rowKey === key ? rule.otherKeys : []));
  const round = new Set(circlesIn([...new Set(totals.map((rule) => rule.rowKey))], partsOf));
  return [
    ...repeated(rules.map((rule) => rule.code)).map((code) => faultOf({ code }, 'duplicate-rule', 'code')),
    ...rules.flatMap((rule) => [...rowFaults(rule, byKey), ...shapeFaults(rule, byKey)]),
    ...totals.flatMap((rule) =>
      round.has(rule.rowKey) && !rule.otherKeys.includes(rule.rowKey)
        ? [faultOf(rule, 'rule-total-circle', 'otherKeys')]
        : [],
    ),
  ];
}

/** The rows that it names exist, are asked of somebody (a rate may also be computed), and hold numbers where it reckons. */
function rowFaults(rule: DraftRule, byKey: ReadonlyMap<string, DraftRow>): FormFault[] {
  const named = [
    { key: rule.rowKey, field: 'rowKey' as const },
    ...rule.otherKeys.map((key) => ({ key, field: 'otherKeys' as const })),
  ];
  return named.flatMap(({ key, field }) => {
    const row = byKey.get(key);
    if (!row) return [faultOf(rule, 'no-rule-row', field, key)];
    if (!isAsked(row) && !(rule.kind === 'percent-range' && row.consolidation === 'ratio'))
      return [faultOf(rule, 'rule-row-unasked', field, key)];
    return rule.kind === 'note' || isNumeric(row) ? [] : [faultOf(rule, 'rule-row-no-number', field, key)];
  });
}

function shapeFaults(rule: DraftRule, byKey: ReadonlyMap<string, DraftRow>): FormFault[] {
  const faults: FormFault[] = [];
  const sums = rule.kind === 'total' || rule.kind === 'at-most';
  if (sums && rule.otherKeys.length === 0) faults.push(faultOf(rule, 'rule-no-others', 'otherKeys'));
  if (rule.otherKeys.includes(rule.rowKey)) faults.push(faultOf(rule, 'rule-on-itself', 'otherKeys'));
  if (rule.kind === 'change' && rule.limit === null) faults.push(faultOf(rule, 'rule-no-limit', 'limit'));
  if (rule.kind === 'task-state' && rule.tasks === null) faults.push(faultOf(rule, 'rule-no-tasks', 'tasks'));
  if (rule.kind === 'percent-range' && (byKey.get(rule.rowKey)?.type ?? 'percent') !== 'percent')
    faults.push(faultOf(rule, 'rule-not-percent', 'rowKey'));
  if (rule.message.trim() === '') faults.push(faultOf(rule, 'rule-no-message', 'message'));
  return faults;
}

function faultOf(
  rule: Pick<DraftRule, 'code'>,
  fault: FormFaultCode,
  field: keyof DraftRule,
  other: string | null = null,
): FormFault {
  return { fault, rowKey: null, ruleCode: rule.code, sectionKey: null, other, field };
}
