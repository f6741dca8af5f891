import type { RowKind } from '@/lib/domain/reading-view.ts';
import type { Field } from '../fields/field.ts';
import { AGENCY_FIELDS, PLAN_FIELDS, STATISTIC_FIELDS } from '../fields/other-fields.ts';
import { TARGET_FIELDS } from '../fields/target-fields.ts';
import { TASK_FIELDS } from '../fields/task-fields.ts';

/** The fields of a kind of row; a gap has none. Each reads only the values of its own kind. */
export function fieldsOf(kind: RowKind): readonly Field<Record<string, unknown>>[] {
  return FIELDS[kind] as readonly Field<never>[] as readonly Field<Record<string, unknown>>[];
}

const FIELDS = {
  plan: PLAN_FIELDS,
  target: TARGET_FIELDS,
  promise: TARGET_FIELDS,
  task: TASK_FIELDS,
  statistic: STATISTIC_FIELDS,
  agency: AGENCY_FIELDS,
  gap: [],
};
