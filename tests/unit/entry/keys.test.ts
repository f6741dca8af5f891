import { describe, expect, test } from 'vitest';
import { type CellShape, meaningOf, type Pressed } from '@/app/(app)/reports/entry/keys.ts';

const NONE = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
const shift = { ...NONE, shiftKey: true };
const ctrl = { ...NONE, ctrlKey: true };
const ctrlShift = { ...shift, ctrlKey: true };
const alt = { ...NONE, altKey: true };

/** "12|34": the caret; "[1234]": all of it selected. */
function cell(shape: CellShape['shape'], text: string): CellShape {
  if (shape === 'list') return { shape, caret: null };
  const bare = text.replace(/[[\]|]/g, '');
  const isWhole = text.startsWith('[');
  const at = text.indexOf('|');
  return {
    shape,
    caret: isWhole ? { from: 0, to: bare.length, length: bare.length } : { from: at, to: at, length: bare.length },
  };
}

const meaning = (key: string, more: Omit<Pressed, 'key'>, at: CellShape) => meaningOf({ key, ...more }, at);

describe('in a cell of figures', () => {
  test.each<[string, string, Omit<Pressed, 'key'>, string, unknown]>([
    ['Enter goes down', 'Enter', NONE, '12|34', { to: 'down' }],
    ['Shift+Enter goes up', 'Enter', shift, '12|34', { to: 'up' }],
    ['↓ goes down, also inside the text', 'ArrowDown', NONE, '12|34', { to: 'down' }],
    ['↑ goes up', 'ArrowUp', NONE, '[1234]', { to: 'up' }],
    ['→ on arriving goes right', 'ArrowRight', NONE, '[1234]', { to: 'right' }],
    ['→ inside the text is the caret’s', 'ArrowRight', NONE, '12|34', null],
    ['→ at the end goes right', 'ArrowRight', NONE, '1234|', { to: 'right' }],
    ['← at the beginning goes left', 'ArrowLeft', NONE, '|1234', { to: 'left' }],
    ['← at the end is the caret’s', 'ArrowLeft', NONE, '1234|', null],
    ['← in an empty cell goes left', 'ArrowLeft', NONE, '|', { to: 'left' }],
    ['Shift+↓ selects cells', 'ArrowDown', shift, '[1234]', { extend: 'down' }],
    ['Shift+→ selects text', 'ArrowRight', shift, '[1234]', null],
    ['Ctrl+Home goes to the first', 'Home', ctrl, '12|34', { to: 'first' }],
    ['Ctrl+End goes to the last', 'End', ctrl, '12|34', { to: 'last' }],
    ['Ctrl+Shift+End selects down to the last', 'End', ctrlShift, '[1234]', { extend: 'last' }],
    ['Ctrl+Shift+Home selects up to the first', 'Home', ctrlShift, '[1234]', { extend: 'first' }],
    ['Ctrl+Z takes a paste back', 'z', ctrl, '[1234]', { undo: 'paste' }],
    ['Ctrl+Shift+Z is the browser’s', 'Z', ctrlShift, '[1234]', null],
    ['Home is the caret’s', 'Home', NONE, '12|34', null],
    ['s answers with a figure', 's', NONE, '|', { answer: 'value' }],
    ['p: không phát sinh', 'p', NONE, '[12]', { answer: 'nil' }],
    ['k: không áp dụng', 'k', NONE, '[12]', { answer: 'not-applicable' }],
    ['c: chưa có, with Caps Lock too', 'C', NONE, '[12]', { answer: 'missing' }],
    ['Ctrl+C stays copying', 'c', ctrl, '[12]', null],
    ['a digit is typed', '1', NONE, '|', null],
    ['Tab is the browser’s', 'Tab', NONE, '|', null],
  ])('%s', (_, key, more, text, expected) => {
    expect(meaning(key, more, cell('number', text))).toEqual(expected);
  });
});

describe('in other cells', () => {
  test.each<[string, CellShape['shape'], string, Omit<Pressed, 'key'>, string, unknown]>([
    ['letters are typed into words', 'words', 'p', NONE, '|', null],
    ['letters are typed into a note', 'line', 'p', NONE, '|', null],
    ['Enter leaves words', 'words', 'Enter', NONE, 'a|', { to: 'down' }],
    ['Alt+Enter breaks a line', 'words', 'Enter', alt, 'a|', { insert: '\n' }],
    ['↓ inside words is the caret’s', 'words', 'ArrowDown', NONE, 'a|b', null],
    ['↓ at their end goes down', 'words', 'ArrowDown', NONE, 'ab|', { to: 'down' }],
    ['Ctrl+Shift+End inside words selects words', 'words', 'End', ctrlShift, 'a|b', null],
    ['Ctrl+Shift+End on arriving at words selects cells', 'words', 'End', ctrlShift, '[ab]', { extend: 'last' }],
    ['Shift+↓ inside words selects words', 'words', 'ArrowDown', shift, 'a|b', null],
    ['Shift+↓ leaves a list as it is and selects cells', 'list', 'ArrowDown', shift, '', { extend: 'down' }],
    ['a list chooses with ↓', 'list', 'ArrowDown', NONE, '', null],
    ['a list is left with →', 'list', 'ArrowRight', NONE, '', { to: 'right' }],
    ['a list is left with Enter', 'list', 'Enter', NONE, '', { to: 'down' }],
    ['a list takes the four keys', 'list', 'k', NONE, '', { answer: 'not-applicable' }],
  ])('%s', (_, shape, key, more, text, expected) => {
    expect(meaning(key, more, cell(shape, text))).toEqual(expected);
  });
});
