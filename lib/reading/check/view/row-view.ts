import type { CellState, CellView, RowView } from '@/lib/domain/reading-view.ts';
import { doubtsOf, type JudgedRow } from '../judge.ts';
import type { AnyRow } from '../sheet.ts';
import { COLUMNS } from './columns.ts';
import { fieldsOf } from './fields-of.ts';
import { groupKeyOf } from './groups.ts';
import { shownOf } from './shown.ts';

/** One row in words, each of its columns with its state and reasons. `labels` name other rows by their ids, `asides` say what a row is beside others. */
export function rowView(
  judged: JudgedRow,
  labels: ReadonlyMap<string, string>,
  asides: ReadonlyMap<string, string>,
): RowView {
  const { row } = judged;
  const shown = shownOf(row);
  const cells = COLUMNS[row.kind].map((column, at): CellView => {
    const parts = column.cells.flatMap((name) => {
      const cell = judged.cells.get(name);
      return cell ? [{ name, ...cell }] : [];
    });
    const open = parts.filter(({ state }) => state === 'fault' || state === 'doubtful');
    return {
      ...(shown[at] ?? { shown: '', aside: null }),
      ...(column.cells.includes('name') && asides.has(row.key) ? { aside: asides.get(row.key) as string } : {}),
      state: worst(parts.map(({ state }) => state)),
      whys: [...new Set(open.flatMap(({ whys }) => whys))],
      doubts: open.flatMap(({ name, state }) => (state === 'doubtful' ? [name] : [])),
    };
  });
  return {
    key: row.key,
    kind: row.kind,
    group: groupKeyOf(row),
    no: numberOf(row),
    line: row.line,
    lastLine: row.lastLine,
    isDropped: row.isDropped,
    isAdded: row.read === null,
    doubts: doubtsOf(judged),
    cells,
    notes: [...row.notes, ...linkNotes(row, labels)],
    typed: Object.fromEntries(fieldsOf(row).map((field) => [field.name, field.typed(row.values as never)])),
  };
}

/** "III số 5", for a row that another one speaks of. */
export function labelOf(row: AnyRow): string {
  if (row.kind !== 'target' && row.kind !== 'task' && row.kind !== 'promise') return row.key;
  const { section, ordinal, ...rest } = row.values;
  const part = 'part' in rest && rest.part !== null ? ` (${rest.part})` : '';
  return `${section || 'không mục'}${ordinal === null ? '' : ` số ${ordinal}`}${part}`;
}

const WORST: readonly CellState[] = ['fault', 'doubtful', 'corrected', 'accepted', 'read'];

function worst(states: readonly CellState[]): CellState {
  return WORST.find((state) => states.includes(state)) ?? 'read';
}

function numberOf(row: AnyRow): string {
  if (row.kind === 'target' || row.kind === 'promise') {
    const { ordinal, part } = row.values;
    return ordinal === null ? '–' : `${ordinal}${part === null ? '' : ` (${part})`}`;
  }
  if (row.kind === 'gap') return row.values.section;
  if (row.kind === 'task' || row.kind === 'agency') return row.values.ordinal === null ? '–' : `${row.values.ordinal}`;
  return '';
}

function linkNotes(row: AnyRow, labels: ReadonlyMap<string, string>): string[] {
  if ((row.kind === 'target' || row.kind === 'promise') && row.values.sameAs !== null) {
    return [`Nhắc lại chỉ tiêu ở ${labels.get(row.values.sameAs) ?? row.values.sameAs}: đếm một lần.`];
  }
  if (row.kind === 'task' && row.values.duplicateOf !== null) {
    return [`In lại nhiệm vụ ở ${labels.get(row.values.duplicateOf) ?? row.values.duplicateOf}: không đếm.`];
  }
  return [];
}
