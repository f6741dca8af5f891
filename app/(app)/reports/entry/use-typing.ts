import { type ClipboardEvent, type FormEvent, type RefObject, useCallback, useRef, useState } from 'react';
import type { FormRow } from '@/lib/domain/form.ts';
import type { Fields, LineKey, OutboxEvent } from '@/lib/domain/outbox.ts';
import { parseTyped } from '@/lib/domain/typed-answer.ts';
import { cellAt, controlOf, readLine, shapeOf, writeLine } from './dom.ts';
import { isBlock, type Placed, place, readGrid } from './paste.ts';
import { type EntrySheet, faultIn } from './sheet-state.ts';

type Tell = (event: OutboxEvent) => void;

/** What a paste did, so that it can be told and taken back. */
export type Pasted = {
  lines: number;
  unclear: number;
  before: readonly [LineKey, Fields][];
  isTakenBack: boolean;
};

/** Typing and pasting into the cells of the form: each change is told at once, whatever the cell. */
export function useTyping(
  sheet: EntrySheet,
  rows: ReadonlyMap<LineKey, FormRow>,
  form: RefObject<HTMLFormElement | null>,
  tell: Tell,
) {
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const isLast = useRef(false); // nothing was typed since: Ctrl+Z takes the paste back

  const take = useCallback(
    (key: LineKey, fields: Fields) => {
      isLast.current = false;
      tell({ type: 'typed', key, fields, sound: faultIn(rows, key, fields) === null });
    },
    [rows, tell],
  );

  const onInput = useCallback(
    (event: FormEvent<HTMLFormElement>) => {
      const at = cellAt(event.target);
      if (!at || !form.current) return;
      if (at.cell === 'typed' && at.control.value.trim() !== '') answerWithValue(form.current, at.key);
      take(at.key, readLine(form.current, at.key));
      if (at.control instanceof HTMLSelectElement) tell({ type: 'left' });
    },
    [form, take, tell],
  );

  const onPaste = useCallback(
    (event: ClipboardEvent<HTMLFormElement>) => {
      const at = cellAt(event.target);
      if (!at || !form.current || !at.key.startsWith('r')) return;
      const grid = readGrid(event.clipboardData.getData('text/plain'));
      if (!isForSheet(grid, at.control, event.clipboardData)) return;
      event.preventDefault();
      const placed = place(grid, sheet.lines, at.key).map((one) =>
        grid.length === 1 && grid[0]?.length === 1 ? ({ ...one, cell: at.cell } as Placed) : one,
      );
      setPasted(putIn(form.current, placed, rows, take));
      isLast.current = true;
      tell({ type: 'left' });
    },
    [form, sheet, rows, take, tell],
  );

  const undoPaste = useCallback(() => {
    for (const [key, fields] of pasted?.before ?? []) {
      if (form.current) writeLine(form.current, key, fields);
      take(key, fields);
    }
    setPasted((done) => done && { ...done, isTakenBack: true });
    tell({ type: 'left' });
  }, [form, pasted, take, tell]);

  const takeBack = useCallback(() => {
    const isDue = isLast.current;
    if (isDue) undoPaste();
    return isDue;
  }, [undoPaste]);

  return { onInput, onPaste, pasted, undoPaste, take, takeBack };
}

/** A figure is typed: the row answers with a value. */
function answerWithValue(form: HTMLFormElement, key: LineKey): void {
  const kind = controlOf(form, `${key}.kind`);
  if (kind) kind.value = 'value';
}

/** Words of several lines stay words, unless they come from a spreadsheet; a list takes even a single cell. */
function isForSheet(grid: string[][], control: Parameters<typeof shapeOf>[0], clipboard: DataTransfer): boolean {
  const { shape } = shapeOf(control);
  if (shape === 'list') return grid.length > 0;
  if (!isBlock(grid)) return false;
  return (
    shape !== 'words' || grid.some((cells) => cells.length > 1) || clipboard.getData('text/html').includes('<table')
  );
}

function putIn(
  form: HTMLFormElement,
  placed: readonly Placed[],
  rows: ReadonlyMap<LineKey, FormRow>,
  take: (key: LineKey, fields: Fields) => void,
): Pasted {
  const keys = [...new Set(placed.map(({ key }) => key))];
  const before = keys.map((key) => [key, readLine(form, key)] as const);
  let unclear = 0;
  for (const key of keys) {
    const row = rows.get(key);
    if (!row) continue;
    const own = placed.filter((one) => one.key === key);
    const cells = Object.fromEntries(own.map(({ cell, text }) => [cell, readCell(cell, text, row)]));
    if (cells.typed !== undefined && cells.kind === undefined) cells.kind = 'value';
    writeLine(form, key, cells);
    const fields = { ...readLine(form, key), ...cells };
    if (faultIn(rows, key, fields) !== null) unclear += 1;
    take(key, fields);
  }
  return { lines: keys.length, unclear, before: before.map(([key, fields]) => [key, fields]), isTakenBack: false };
}

const KINDS = new Map([
  ['số liệu', 'value'],
  ['không phát sinh', 'nil'],
  ['không áp dụng', 'not-applicable'],
  ['chưa có', 'missing'],
]);

/** A choice by its value or its words, a kind of answer by its words; all else as it was copied. */
function readCell(cell: Placed['cell'], text: string, row: FormRow): string {
  const words = text.replace(/\u00a0/g, ' ').trim();
  if (cell === 'kind') return KINDS.get(words.normalize('NFC').toLowerCase()) ?? 'value';
  if (cell === 'note' || row.type !== 'choice') return words;
  const read = parseTyped(words, row);
  return read.kind === 'value' ? (read.choice ?? words) : words;
}
