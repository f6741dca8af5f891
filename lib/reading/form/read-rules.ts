import { type DraftRule, freshKey } from '@/lib/domain/form-draft.ts';
import type { RULE_COLUMNS } from '@/lib/text/form-columns.ts';
import { RULE_KIND_TEXT, TASK_COUNT_TEXT, TASK_HOLD_TEXT } from '@/lib/text/forms.ts';
import { STRENGTH_TEXT } from '@/lib/text/statuses.ts';
import { type Refer, wordOf } from './read-rows.ts';
import type { SheetFault, SheetLine } from './sheet-lines.ts';

type RuleLine = SheetLine<(typeof RULE_COLUMNS)[number]['field']>;

const AS_CODE = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;

export function readRules(lines: readonly RuleLine[], refer: Refer, faults: SheetFault[]): DraftRule[] {
  const taken = new Set(lines.map((line) => line.text('code')));
  return lines.map((line) => {
    const kind = wordOf(line, 'kind', RULE_KIND_TEXT, faults) ?? 'note';
    const rowKey = rowOf(line, 'rowKey', line.text('rowKey'), refer, faults);
    const code = line.text('code') || freshKey(`${kind}-${rowKey.replace(/^r-/, '')}`, taken);
    taken.add(code);
    if (!AS_CODE.test(code)) faults.push(line.fault('code', 'chỉ gồm chữ thường không dấu, số, dấu chấm, gạch nối'));
    const others = line
      .text('otherKeys')
      .split(';')
      .flatMap((part) => part.trim() || []);
    return {
      ...{ code, kind, rowKey },
      strength: wordOf(line, 'strength', STRENGTH_TEXT, faults) ?? ('hint' as const),
      otherKeys: others.map((called) => rowOf(line, 'otherKeys', called, refer, faults)),
      limit: limitOf(line, faults),
      message: line.text('message'),
      cause: line.text('cause') || null,
      tasks: tasksOf(line, faults),
    };
  });
}

function rowOf(
  line: RuleLine,
  field: 'rowKey' | 'otherKeys',
  called: string,
  refer: Refer,
  faults: SheetFault[],
): string {
  const found = refer(called);
  if (found === undefined) faults.push(line.fault(field, `không có dòng nào mã “${called}”`));
  return found ?? called;
}

/** "12,5", as figures are written here. */
function limitOf(line: RuleLine, faults: SheetFault[]): string | null {
  const typed = line.text('limit').replace(/\./g, '').replace(',', '.');
  if (typed === '') return null;
  if (/^\d{1,8}(?:\.\d{1,4})?$/.test(typed)) return typed;
  faults.push(line.fault('limit', `“${line.text('limit')}” không phải số không âm, ví dụ 50 hoặc 12,5`));
  return null;
}

function tasksOf(line: RuleLine, faults: SheetFault[]): DraftRule['tasks'] {
  if (line.text('tasks') === '' && line.text('holds') === '') return null;
  const count = wordOf(line, 'tasks', TASK_COUNT_TEXT, faults);
  const holds = wordOf(line, 'holds', TASK_HOLD_TEXT, faults);
  return count && holds ? { count, holds } : null;
}
