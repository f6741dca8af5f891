'use client';

import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from 'react';

type MatrixKeysProps = {
  /** What the signs mean; gives way to the cell that is pointed at. */
  legend: ReactNode;
  beside: ReactNode;
  children: ReactNode;
};

/**
 * One stop of the tab key a table, the arrows from cell to cell, Enter opens or reminds; the cell in hand is said in
 * words above. Without scripts every link and button is a stop of its own.
 */
export function MatrixKeys({ legend, beside, children }: MatrixKeysProps) {
  const [said, setSaid] = useState('');
  const tables = useRef<HTMLDivElement>(null);
  useEffect(() => {
    for (const one of tables.current?.querySelectorAll('tbody :is(a, button)') ?? [])
      one.setAttribute('tabindex', '-1');
  });
  const say = ({ target }: SyntheticEvent) => setSaid(wordsOf(target as Element));
  return (
    <>
      <div className="mb-1 flex flex-wrap items-center justify-between gap-x-6">
        <p className="grow basis-80 text-sm text-muted">
          {said === '' ? legend : <strong aria-hidden="true">{said}</strong>}
        </p>
        {beside}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the tables inside, which take the focus */}
      <div ref={tables} onKeyDown={move} onFocus={say} onPointerOver={say} onPointerLeave={() => setSaid('')}>
        {children}
      </div>
    </>
  );
}

const STEPS = new Map([
  ['ArrowUp', [-1, 0]],
  ['ArrowDown', [1, 0]],
  ['ArrowLeft', [0, -1]],
  ['ArrowRight', [0, 1]],
]);

function move(event: KeyboardEvent<HTMLDivElement>): void {
  const step = STEPS.get(event.key);
  const held = event.target as HTMLElement;
  if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
  const cell = held.closest('td');
  const next = cell ? beside(cell, step as [number, number]) : held.querySelector<HTMLElement>('tbody td');
  if (!next) return;
  event.preventDefault();
  const inner = next.querySelector<HTMLElement>('a, button') ?? next;
  inner.tabIndex = -1;
  inner.focus();
}

function beside(cell: HTMLTableCellElement, [down, right]: [number, number]): HTMLElement | null {
  const row = cell.parentElement as HTMLTableRowElement;
  const rows = (row.parentElement as HTMLTableSectionElement).rows;
  const line = rows[row.sectionRowIndex + down];
  return line?.querySelectorAll<HTMLElement>('td')[cell.cellIndex - 1 + right] ?? null;
}

/** "UBND xã Chiềng Hoa – Quý III năm 2026: đã duyệt". */
function wordsOf(target: Element): string {
  const cell = target.closest('td');
  const row = cell?.closest('tr');
  const head = cell?.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex];
  const words = (of: Element | null | undefined) => (of?.querySelector('.sr-only') ?? of)?.textContent?.trim() ?? '';
  if (!cell || !row || !head) return '';
  const name = words(row.cells[0]);
  return cell.querySelector('button')
    ? `${name} – nhắc${cell.title ? ` (${cell.title})` : ''}`
    : `${name} – ${words(head)}: ${words(cell)}`;
}
