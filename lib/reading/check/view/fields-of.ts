import type { RowKind } from '@/lib/domain/reading-view.ts';
import type { Field } from '../fields/field.ts';
import { AGENCY_FIELDS, HEAD_FIELDS, STATISTIC_FIELDS } from '../fields/other-fields.ts';
import { TARGET_FIELDS } from '../fields/target-fields.ts';
import { TASK_FIELDS } from '../fields/task-fields.ts';
import type { AnyRow, PlanValues } from '../sheet.ts';

type AnyField = Field<Record<string, unknown>>;

/** The fields of a row; a gap has none. Each reads only the values of its own kind. */
export function fieldsOf(row: Pick<AnyRow, 'kind'> & { values: unknown }): readonly AnyField[] {
  return fieldsOfKind(row.kind, row.kind === 'plan' ? (row.values as PlanValues).documentKind : 'plan');
}

/** The head's fields depend on what kind of document it heads. */
export function fieldsOfKind(kind: RowKind, documentKind: PlanValues['documentKind']): readonly AnyField[] {
  const fields = kind === 'plan' ? HEAD_FIELDS[documentKind] : FIELDS[kind];
  return fields as readonly Field<never>[] as readonly AnyField[];
}

const FIELDS = {
  target: TARGET_FIELDS,
  promise: TARGET_FIELDS,
  task: TASK_FIELDS,
  statistic: STATISTIC_FIELDS,
  agency: AGENCY_FIELDS,
  gap: [],
};
