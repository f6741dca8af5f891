import type { NewCorrection } from '@/lib/db/readings.ts';
import { type Json, liveCorrections } from '@/lib/domain/reading.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { addedRow } from '@/lib/reading/check/added-row.ts';
import { cellOfField } from '@/lib/reading/check/cells.ts';
import type { Understood } from '@/lib/reading/check/fields/field.ts';
import { doubtsOf } from '@/lib/reading/check/judge.ts';
import type { Decision, Solution } from '@/lib/reading/check/sheet.ts';
import { differenceViews } from '@/lib/reading/check/view/difference-views.ts';
import { fieldsOf } from '@/lib/reading/check/view/fields-of.ts';
import { findByLabel, proposalsOf, readSolution } from '@/lib/reading/check/view/name-views.ts';
import type { OpenReading } from './open-reading.ts';

/** What a person asks for, as the screen sends it. */
export type CorrectionInput =
  /** `typed` by field; `accept`: the row's other doubtful cells are right as read. */
  | { deed: 'change'; row: string; typed: Readonly<Record<string, string>>; accept: boolean }
  /** `cells` null: every doubtful cell of the row. */
  | { deed: 'accept'; row: string; cells: readonly string[] | null }
  | { deed: 'drop' | 'restore'; row: string }
  | { deed: 'add'; kind: 'target' | 'task'; section: string; ordinal: number | null; line: number | null; text: string }
  /** `name` null: every open name by its first proposal. `other`: the name of an agency or group, typed instead of a code. */
  | { deed: 'solve'; name: string | null; code: string; other: string }
  /** `id` null: every difference that is still open. What stays as the plan has it needs a reason. */
  | { deed: 'decide'; id: string | null; take: boolean; reason: string }
  | { deed: 'undo'; seq: number };

export type FieldFault = { field: string; message: string };

/** What is to be appended (null: nothing is different), or what was not understood. */
export type UnderstoodCorrection = { correction: NewCorrection | null; faults: FieldFault[] };

/** Refuses 'not-found' for rows, names and corrections that are not there. */
export function understandCorrection(open: OpenReading, input: CorrectionInput): UnderstoodCorrection {
  switch (input.deed) {
    case 'change':
      return change(open, input);
    case 'accept':
      return written(accept(open, input));
    case 'drop':
    case 'restore':
      return written(keep(open, input));
    case 'add':
      return written(add(open, input));
    case 'solve':
      return solve(open, input);
    case 'decide':
      return decide(open, input);
    case 'undo':
      return written(undo(open, input.seq));
  }
}

function written(correction: NewCorrection | null): UnderstoodCorrection {
  return { correction, faults: [] };
}

function rowOf({ checked }: OpenReading, key: string) {
  return checked.judged.find(({ row }) => row.key === key) ?? refuse('not-found');
}

function change(open: OpenReading, input: Extract<CorrectionInput, { deed: 'change' }>): UnderstoodCorrection {
  const judged = rowOf(open, input.row);
  const { row } = judged;
  const { startYear, endYear } = open.checked.sheet.plan.values;
  const years = startYear === null || endYear === null ? null : { startYear, endYear };
  const fields: Record<string, Json> = {};
  const faults: FieldFault[] = [];
  for (const field of fieldsOf(row)) {
    const typed = input.typed[field.name];
    const values = { ...row.values, ...fields } as Record<string, unknown>;
    if (typed === undefined || typed === field.typed(row.values as never)) continue;
    const understood = checkChosen(open, field.name, field.read(typed, { years, values }), values.unit);
    if ('fault' in understood) faults.push({ field: field.name, message: understood.fault });
    else fields[field.name] = understood.value;
  }
  const settled = Object.keys(fields).map((field) => cellOfField(row.kind, field));
  const accepted = input.accept ? doubtsOf(judged).filter((cell) => !settled.includes(cell)) : [];
  const isNothing = faults.length > 0 || Object.keys(fields).length + accepted.length === 0;
  if (isNothing) return { correction: null, faults };
  if (Object.keys(fields).length === 0) return written({ deed: 'accept', row: row.key, value: accepted, undoes: null });
  return written({ deed: 'change', row: row.key, value: { fields, accepted }, undoes: null });
}

/**
 * Records are chosen by their ids, and only from the province's own. An indicator measures a target only in the unit of
 * the target's words (domain, "Binding").
 */
function checkChosen(
  { indicators, beside, checked }: OpenReading,
  field: string,
  understood: Understood,
  unit: unknown,
): Understood {
  if ('fault' in understood || understood.value === null) return understood;
  const { value } = understood;
  if (field === 'formVersionId')
    return beside.forms?.some(({ versionId }) => versionId === value) ? understood : NOT_OURS;
  if (field === 'rowId') return checked.report?.form?.lines.some(({ id }) => id === value) ? understood : NOT_OURS;
  if (field !== 'indicatorId') return understood;
  const indicator = indicators.find(({ id }) => id === value);
  if (!indicator) return { fault: 'Không có chỉ số này trong tỉnh. Chọn lại trong danh sách.' };
  if ((indicator.unit ?? '') === (unit ?? '')) return understood;
  return {
    fault: `Chỉ số “${indicator.name}” tính bằng ${indicator.unit ?? 'số không đơn vị'}, chỉ tiêu thì không: chọn chỉ số khác hoặc sửa đơn vị.`,
  };
}

const NOT_OURS: Understood = { fault: 'Chọn một trong các mục có sẵn.' };

function accept(open: OpenReading, { row, cells }: Extract<CorrectionInput, { deed: 'accept' }>): NewCorrection | null {
  const doubts = doubtsOf(rowOf(open, row));
  const accepted = cells === null ? doubts : doubts.filter((cell) => cells.includes(cell));
  return accepted.length === 0 ? null : { deed: 'accept', row, value: accepted, undoes: null };
}

function keep(open: OpenReading, { deed, row: key }: { deed: 'drop' | 'restore'; row: string }): NewCorrection | null {
  const { row } = rowOf(open, key);
  if (row.kind === 'plan' || row.kind === 'gap') refuse('not-found');
  return row.isDropped === (deed === 'drop') ? null : { deed, row: key, value: null, undoes: null };
}

function add(
  { entry }: OpenReading,
  { kind, section, ordinal, line, text }: Extract<CorrectionInput, { deed: 'add' }>,
) {
  if (entry.kind !== 'plan') refuse('not-found');
  const words = kind === 'target' ? { text, clause: text } : { title: text };
  const value = { section, ordinal, line: line ?? 0, ...words };
  const row = addedRow(`${kind}-a${entry.version + 1}`, value) ?? refuse('not-found');
  return { deed: 'add' as const, row: row.key, value, undoes: null };
}

function solve(open: OpenReading, input: Extract<CorrectionInput, { deed: 'solve' }>): UnderstoodCorrection {
  const { name, code, other } = input;
  const wanted = open.checked.names.filter((one) => (name === null ? one.meant === null : one.name === name));
  if (name !== null && wanted.length === 0) refuse('not-found');
  const typed = other === '' ? null : findByLabel(other, open.known);
  if (other !== '' && typed === null) {
    const message = `Không có cơ quan hay nhóm nào tên “${other}”. Chọn trong danh sách hiện ra khi gõ.`;
    return { correction: null, faults: [{ field: 'other', message }] };
  }
  const solutions = wanted.map((one): [string, Solution] => {
    const chosen = name === null ? (proposalsOf(one, open.known)[0]?.value ?? 'words') : (typed ?? code);
    return [one.name, readSolution(chosen, open.known) ?? refuse('not-found')];
  });
  if (solutions.length === 0) return written(null);
  return written({ deed: 'solve', row: 'names', value: Object.fromEntries(solutions), undoes: null });
}

/** What only the plan has cannot be taken from its document: nothing is deleted. */
function decide({ checked }: OpenReading, input: Extract<CorrectionInput, { deed: 'decide' }>): UnderstoodCorrection {
  const { id, take, reason } = input;
  const views = differenceViews(checked);
  const wanted = views.filter((view) =>
    id === null ? view.decision === null && (view.canTake || !take) : view.id === id,
  );
  if (id !== null && (wanted.length === 0 || (take && !wanted[0]?.canTake))) refuse('not-found');
  if (!take && reason.trim() === '') {
    return {
      correction: null,
      faults: [{ field: `reason.${id ?? 'tat-ca'}`, message: 'Ghi lý do giữ như kế hoạch đang có.' }],
    };
  }
  if (wanted.length === 0) return written(null);
  const decision: Decision = { take, reason: take ? null : reason.trim() };
  const value = Object.fromEntries(wanted.map((view) => [view.id, decision]));
  return written({ deed: 'decide', row: 'differences', value, undoes: null });
}

/** Takes back what holds; taking back an undo brings its correction back. */
function undo({ corrections }: OpenReading, seq: number): NewCorrection {
  const undone = liveCorrections(corrections).find((one) => one.seq === seq) ?? refuse('not-found');
  return { deed: 'undo', row: undone.row, value: null, undoes: seq };
}
