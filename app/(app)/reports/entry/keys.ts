import type { AnswerKind } from '@/lib/domain/answer.ts';

/** Where the caret stands in a cell; `length` is that of its text. */
export type Caret = { from: number; to: number; length: number };

/** number: one line of figures · words: a text of several lines · list: a choice · line: any other single line. */
export type CellShape = { shape: 'number' | 'words' | 'list' | 'line'; caret: Caret | null };

export type Pressed = { key: string; shiftKey: boolean; ctrlKey: boolean; altKey: boolean; metaKey: boolean };

export type Move =
  | { to: 'down' | 'up' | 'left' | 'right' | 'first' | 'last' }
  | { extend: 'down' | 'up' | 'first' | 'last' }
  | { undo: 'paste' }
  | { answer: AnswerKind }
  | { insert: '\n' };

/** One key for each kind of answer, where no letter is ever typed. */
export const ANSWER_KEYS: Readonly<Record<string, AnswerKind>> = {
  s: 'value',
  p: 'nil',
  k: 'not-applicable',
  c: 'missing',
};

/** What a key means in a cell of the sheet, as in a spreadsheet; null is left to the browser. */
export function meaningOf(pressed: Pressed, cell: CellShape): Move | null {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = pressed;
  if (key === 'Enter') return enter(pressed, cell);
  if ((ctrlKey || metaKey) && !altKey) return withControl(key, shiftKey, cell);
  if (ctrlKey || altKey || metaKey) return null;
  if (key === 'ArrowUp' || key === 'ArrowDown') return upOrDown(key, shiftKey, cell);
  if (key === 'ArrowLeft' || key === 'ArrowRight') return shiftKey ? null : sideways(key, cell);
  const answer = ANSWER_KEYS[key.toLowerCase()];
  return answer && !shiftKey && (cell.shape === 'number' || cell.shape === 'list') ? { answer } : null;
}

function withControl(key: string, shiftKey: boolean, cell: CellShape): Move | null {
  const end = key === 'Home' ? 'first' : key === 'End' ? 'last' : null;
  if (end) return !shiftKey ? { to: end } : choosesCells(cell) ? { extend: end } : null;
  return key.toLowerCase() === 'z' && !shiftKey ? { undo: 'paste' } : null;
}

function enter({ shiftKey, altKey, ctrlKey, metaKey }: Pressed, { shape }: CellShape): Move | null {
  if (ctrlKey || metaKey) return null;
  if (altKey) return shape === 'words' ? { insert: '\n' } : null;
  return { to: shiftKey ? 'up' : 'down' };
}

/** In a list the arrows choose; in several lines of words they move within the text until its end. */
function upOrDown(key: 'ArrowUp' | 'ArrowDown', shiftKey: boolean, { shape, caret }: CellShape): Move | null {
  const way = key === 'ArrowUp' ? 'up' : 'down';
  if (shiftKey) return choosesCells({ shape, caret }) ? { extend: way } : null;
  if (shape === 'list') return null;
  if (shape === 'words' && !isWhole(caret) && !isAtEdge(caret, way === 'up' ? 'start' : 'end')) return null;
  return { to: way };
}

/** With Shift the column "kỳ này" is chosen cell by cell; whoever is inside words chooses words. */
function choosesCells({ shape, caret }: CellShape): boolean {
  return shape === 'number' || shape === 'list' || (shape === 'words' && isWhole(caret));
}

/** Out of the cell where nothing is being edited, or where the text ends on that side. */
function sideways(key: 'ArrowLeft' | 'ArrowRight', { shape, caret }: CellShape): Move | null {
  const way = key === 'ArrowLeft' ? 'left' : 'right';
  if (shape === 'list' || isWhole(caret) || isAtEdge(caret, way === 'left' ? 'start' : 'end')) return { to: way };
  return null;
}

/** All of it is selected, as on arriving: nobody is inside the text. */
function isWhole(caret: Caret | null): boolean {
  return caret === null || (caret.from === 0 && caret.to === caret.length);
}

function isAtEdge(caret: Caret | null, edge: 'start' | 'end'): boolean {
  if (caret === null) return true;
  return caret.from === caret.to && caret.from === (edge === 'start' ? 0 : caret.length);
}
