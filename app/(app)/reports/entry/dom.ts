import { cellOf, cellsOf, nameOf } from '@/lib/domain/entry-fields.ts';
import type { Fields, LineKey } from '@/lib/domain/outbox.ts';
import type { CellShape } from './keys.ts';

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export function controlOf(form: HTMLFormElement, name: string): Control | null {
  const found = form.elements.namedItem(name);
  return found instanceof HTMLInputElement || found instanceof HTMLSelectElement || found instanceof HTMLTextAreaElement
    ? found
    : null;
}

/** What stands in the cells of a line on the screen. */
export function readLine(form: HTMLFormElement, key: LineKey): Fields {
  const cells = cellsOf(key) ?? [];
  return Object.fromEntries(cells.map((cell) => [cell, controlOf(form, nameOf(key, cell))?.value ?? '']));
}

export function writeLine(form: HTMLFormElement, key: LineKey, fields: Fields): void {
  for (const [cell, text] of Object.entries(fields)) {
    const control = controlOf(form, nameOf(key, cell));
    if (control) control.value = text;
  }
}

/** The line and cell under an event; null for what is no cell of the report. */
export function cellAt(target: EventTarget | null): { control: Control; key: LineKey; cell: string } | null {
  const isControl =
    target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
  if (!isControl) return null;
  const { key, cell } = cellOf(target.name);
  return cellsOf(key) ? { control: target, key, cell } : null;
}

export function shapeOf(control: Control): CellShape {
  if (control instanceof HTMLSelectElement) return { shape: 'list', caret: null };
  const [from, to] = [control.selectionStart ?? 0, control.selectionEnd ?? 0];
  const caret = { from, to, length: control.value.length };
  if (control instanceof HTMLTextAreaElement) return { shape: 'words', caret };
  return { shape: control.inputMode === 'decimal' ? 'number' : 'line', caret };
}

/** To a cell, its text selected as on arriving in a spreadsheet: typing replaces it. */
export function goTo(control: Control | null | undefined): void {
  if (!control) return;
  control.focus();
  if (!(control instanceof HTMLSelectElement)) control.select();
}

/** The cells of one column in the order of the sheet, those that can be seen; `cell` is the name behind the dot. */
export function columnOf(table: HTMLElement, cell: string): Control[] {
  const all = [...table.querySelectorAll<Control>('input:not([type=hidden]), select, textarea')];
  return all.filter((control) => cellOf(control.name).cell === cell && control.getClientRects().length > 0);
}

/** The cells of one row from left to right. */
export function rowAround(control: Control): Control[] {
  const row = control.closest('tr');
  const all = row ? [...row.querySelectorAll<Control>('input:not([type=hidden]), select, textarea')] : [];
  return all.filter((one) => one.getClientRects().length > 0);
}

/** Onto the clipboard, also where a page without https may not ask for it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyTheOldWay(text);
  }
}

function copyTheOldWay(text: string): boolean {
  const back = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('aria-hidden', 'true');
  document.body.append(area);
  area.select();
  const isDone = document.execCommand('copy');
  area.remove();
  if (back instanceof HTMLElement) back.focus();
  return isDone;
}
