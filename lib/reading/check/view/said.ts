import { type ChangeValue, type Correction, liveCorrections, nextRedo, nextUndo } from '@/lib/domain/reading.ts';
import type { SaidView, Standing } from '@/lib/domain/reading-view.ts';
import { formatInstant } from '@/lib/text/days.ts';
import { short } from '@/lib/text/readings.ts';
import { doubtsOf, faultyCells, type JudgedRow } from '../judge.ts';
import type { ReadName } from '../names.ts';
import { kindOfKey } from '../sheet.ts';
import { fieldsOfKind } from './fields-of.ts';

/** What people said so far, newest first, each with whether it still holds. */
export function saidViews(corrections: readonly Correction[], labels: ReadonlyMap<string, string>): SaidView[] {
  const live = new Set(liveCorrections(corrections).map(({ seq }) => seq));
  return [...corrections]
    .sort((a, b) => b.seq - a.seq)
    .map((said) => ({
      seq: said.seq,
      words: correctionInWords(said, corrections, labels),
      by: said.by,
      at: formatInstant(said.at),
      isUndone: !live.has(said.seq),
      canUndo: live.has(said.seq) && said.undoes === null,
    }));
}

export function standingOf(
  judged: readonly JudgedRow[],
  names: readonly ReadName[],
  corrections: readonly Correction[],
  labels: ReadonlyMap<string, string>,
): Omit<Standing, 'openDifferences'> {
  const named = (said: Correction | null) =>
    said === null ? null : { seq: said.seq, words: correctionInWords(said, corrections, labels) };
  return {
    version: corrections.reduce((newest, { seq }) => Math.max(newest, seq), 0),
    rows: judged.filter(({ row }) => !row.isDropped && row.kind !== 'gap' && row.kind !== 'plan').length,
    doubtfulRows: judged.filter((row) => doubtsOf(row).length > 0).length,
    openNames: names.filter(({ meant }) => meant === null).length,
    faults: judged.filter((row) => faultyCells(row).length > 0).length,
    undo: named(nextUndo(corrections)),
    redo: named(nextRedo(corrections)),
  };
}

/** "Sửa nhiệm vụ III số 5: thời gian". */
export function correctionInWords(
  said: Correction,
  all: readonly Correction[],
  labels: ReadonlyMap<string, string>,
): string {
  const row = rowInWords(said.row, labels);
  switch (said.deed) {
    case 'change':
      return `Sửa ${row}: ${fieldsInWords(said.row, Object.keys((said.value as ChangeValue).fields))}`;
    case 'accept':
      return `Xem ${row}, giữ như đã đọc`;
    case 'drop':
      return `Bỏ ${row}`;
    case 'restore':
      return `Lấy lại ${row}`;
    case 'add':
      return `Thêm ${row}`;
    case 'solve':
      return namesInWords(Object.keys(said.value as object));
    case 'decide': {
      const keys = Object.keys(said.value as object);
      const [first = ''] = keys;
      const more = keys.length > 1 ? ` và ${keys.length - 1} chỗ khác` : '';
      return `Quyết định chỗ khác nhau ở ${labels.get(first.split('|')[0] ?? '') ?? first}${more}`;
    }
    case 'undo': {
      const undone = all.find(({ seq }) => seq === said.undoes);
      const words = undone ? correctionInWords(undone, all, labels) : 'một việc';
      return undone?.deed === 'undo' ? `Làm lại: ${words.replace(/^Hoàn tác: /, '')}` : `Hoàn tác: ${words}`;
    }
  }
}

function namesInWords(names: readonly string[]): string {
  const [first = ''] = names;
  return `Xác định “${short(first, 60)}”${names.length > 1 ? ` và ${names.length - 1} tên khác` : ''}`;
}

function rowInWords(key: string, labels: ReadonlyMap<string, string>): string {
  const kind = kindOfKey(key);
  if (kind === null) return key;
  const label = labels.get(key);
  return [KINDS[kind], label === key ? null : label].filter(Boolean).join(' ');
}

function fieldsInWords(key: string, names: readonly string[]): string {
  const kind = kindOfKey(key);
  const kinds = ['plan', 'report', 'agencies'] as const;
  const fields = kind === null ? [] : kinds.flatMap((one) => fieldsOfKind(kind, one));
  return names.map((name) => (fields.find((field) => field.name === name)?.label ?? name).toLowerCase()).join(', ');
}

const KINDS = {
  plan: 'phần đầu văn bản',
  target: 'chỉ tiêu',
  promise: 'con số trong nhiệm vụ',
  task: 'nhiệm vụ',
  statistic: 'mục số liệu',
  agency: 'cơ quan',
  gap: 'chỗ chưa khớp',
} as const;
