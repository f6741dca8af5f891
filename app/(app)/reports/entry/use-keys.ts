import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, type RefObject, useCallback, useState } from 'react';
import type { AnswerKind } from '@/lib/domain/answer.ts';
import { rowKey } from '@/lib/domain/entry-fields.ts';
import type { Fields, LineKey, Outbox, OutboxEvent } from '@/lib/domain/outbox.ts';
import { copyOf } from './copy.ts';
import { type Control, cellAt, columnOf, controlOf, goTo, readLine, rowAround, shapeOf } from './dom.ts';
import { type Move, meaningOf } from './keys.ts';
import { writeGrid } from './paste.ts';
import type { EntrySheet } from './sheet-state.ts';

type Tell = (event: OutboxEvent) => void;
type Take = (key: LineKey, fields: Fields) => void;

/** Several cells of the column "kỳ này", from where it began to where it was extended. */
export type Range = { from: LineKey; to: LineKey };

/** The sheet moves, answers and copies by keys, as a spreadsheet does. */
export function useKeys(
  sheet: EntrySheet,
  box: RefObject<Outbox>,
  form: RefObject<HTMLFormElement | null>,
  tell: Tell,
  take: Take,
  takeBack: () => boolean,
) {
  const [range, setRange] = useState<Range | null>(null);

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLFormElement>) => {
      const at = cellAt(event.target);
      const table = at?.control.closest('table');
      if (!at || !table || !form.current || event.nativeEvent.isComposing) return;
      const move = meaningOf(event, shapeOf(at.control));
      if (!move || ('answer' in move && !at.key.startsWith('r'))) return;
      if ('undo' in move && !takeBack()) return;
      event.preventDefault();
      if ('undo' in move) return;
      if ('insert' in move) return insertBreak(at.control);
      if ('answer' in move) {
        answerBy(form.current, at.key, move.answer, take);
        return tell({ type: 'left' });
      }
      const next = targetOf(move, at.control, at.cell, table);
      if ('to' in move) setRange(null);
      else extendTo(next, at.key, setRange);
      goTo(next);
    },
    [form, tell, take, takeBack],
  );

  const onMouseDown = useCallback((event: MouseEvent<HTMLFormElement>) => {
    const at = cellAt(event.target);
    const here = cellAt(document.activeElement);
    if (event.shiftKey && at?.cell === 'typed' && here?.cell === 'typed') {
      event.preventDefault();
      setRange((range) => ({ from: range?.from ?? here.key, to: at.key }));
      goTo(at.control);
    } else if (at) {
      setRange(null);
      if (at.cell !== 'typed' || at.control === document.activeElement || shapeOf(at.control).shape !== 'number')
        return;
      event.preventDefault(); // the first click chooses the cell, as in a spreadsheet; the next goes into its text
      goTo(at.control);
    }
  }, []);

  const onCopy = useCallback(
    (event: ClipboardEvent<HTMLFormElement>) => {
      const keys = range ? keysIn(sheet, range) : [];
      if (keys.length < 2) return;
      event.preventDefault();
      const lines = sheet.lines.filter((line) => keys.includes(rowKey(line.rowId)));
      event.clipboardData.setData('text/plain', writeGrid(lines.map((line) => [copyOf(line, box.current)])));
    },
    [sheet, range, box],
  );

  return { onKeyDown, onMouseDown, onCopy, picked: range ? keysIn(sheet, range) : [] };
}

/** The asked rows between the two ends, in the order of the sheet. */
function keysIn({ lines }: EntrySheet, { from, to }: Range): LineKey[] {
  const keys = lines.filter((line) => line.asked).map((line) => rowKey(line.rowId));
  const [first, last] = [keys.indexOf(from), keys.indexOf(to)].sort((a, b) => a - b) as [number, number];
  return keys.slice(first, last + 1);
}

function targetOf(move: Move, control: Control, cell: string, table: HTMLElement): Control | null {
  const way = 'to' in move ? move.to : 'extend' in move ? move.extend : null;
  if (way === 'left' || way === 'right') {
    const row = rowAround(control);
    return row[row.indexOf(control) + (way === 'left' ? -1 : 1)] ?? null;
  }
  const column = columnOf(table, cell);
  if (way === 'first' || way === 'last') return column.at(way === 'first' ? 0 : -1) ?? null;
  return column[column.indexOf(control) + (way === 'up' ? -1 : 1)] ?? null;
}

function extendTo(
  next: Control | null,
  from: LineKey,
  setRange: (change: (range: Range | null) => Range) => void,
): void {
  const to = cellAt(next)?.key ?? from;
  setRange((range) => ({ from: range?.from ?? from, to }));
}

/** What stood in the cell comes back when the row answers with a value again. */
function answerBy(form: HTMLFormElement, key: LineKey, kind: AnswerKind, take: Take): void {
  const [typed, list] = [controlOf(form, `${key}.typed`), controlOf(form, `${key}.kind`)];
  if (!typed || !list) return;
  list.value = kind;
  if (kind !== 'value' && typed.value !== '') {
    typed.dataset.before = typed.value;
    typed.value = '';
  } else if (kind === 'value' && typed.value === '') typed.value = typed.dataset.before ?? '';
  take(key, readLine(form, key));
  if (kind === 'missing') queueMicrotask(() => requestAnimationFrame(() => goTo(controlOf(form, `${key}.reason`))));
}

function insertBreak(control: Control): void {
  if (!(control instanceof HTMLTextAreaElement)) return;
  control.setRangeText('\n', control.selectionStart, control.selectionEnd, 'end');
  control.dispatchEvent(new Event('input', { bubbles: true }));
}
