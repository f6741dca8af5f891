'use client';

import { type ReactNode, useEffect, useState } from 'react';
import type { RowView } from '@/lib/domain/reading-view.ts';
import { WORK_FORM } from './deed.tsx';
import type { Place } from './desk-view.ts';
import { isOpen } from './filters.ts';

/** One letter a deed, never while something is typed; whoever is disturbed by them turns them off (WCAG 2.1.4). */
export function useKeys(rows: readonly RowView[], place: Place, isClosed: boolean): ReactNode {
  const [isOn, setOn] = useState<boolean | null>(null);
  useEffect(() => setOn(true), []); // without scripts no key is promised
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && place.editing !== null) return closeEditor(place);
      if (!isOn || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (act(event.key, rows, place, isClosed)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [rows, place, isOn, isClosed]);
  if (isOn === null) return null;
  return (
    <p className="no-print sticky bottom-0 z-10 mt-6 hidden flex-wrap items-center gap-x-4 gap-y-1 border-t border-ink bg-paper py-2 text-sm text-muted sm:flex">
      {isOn ? (
        <span>
          <Key name="j" /> <Key name="k" /> dòng sau, trước · <Key name="d" /> chỗ cần xem kế tiếp ·{' '}
          <Key name="Enter" /> sửa · <Key name="a" /> đã xem, giữ nguyên · <Key name="u" /> hoàn tác ·{' '}
          <Key name="Esc" /> đóng
        </span>
      ) : (
        <span>Phím tắt đang tắt.</span>
      )}
      <button type="button" className="cursor-pointer text-accent underline" onClick={() => setOn(!isOn)}>
        {isOn ? 'Tắt phím tắt' : 'Bật phím tắt'}
      </button>
    </p>
  );
}

function Key({ name }: { name: string }) {
  return <kbd className="border border-line bg-sheet px-1.5 font-sans">{name}</kbd>;
}

/** True when the key meant something. */
function act(key: string, rows: readonly RowView[], place: Place, isClosed: boolean): boolean {
  const at = rows.findIndex((row) => row.key === place.current);
  switch (key) {
    case 'j':
      return go(rows[at + 1] ?? rows[0], place);
    case 'k':
      return go(rows[Math.max(0, at - 1)], place);
    case 'd':
      return go([...rows.slice(at + 1), ...rows.slice(0, at + 1)].find(isOpen), place);
    case 'Enter':
      if (isClosed || place.current === null || isControl(document.activeElement)) return false;
      place.setEditing(place.current);
      return true;
    case 'a':
      return !isClosed && press(`accept:${place.current}`);
    case 'u':
      return !isClosed && press('undo');
    default:
      return false;
  }
}

function go(row: RowView | undefined, place: Place): boolean {
  if (!row) return false;
  place.setCurrent(row.key);
  const element = document.getElementById(row.key);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
  return true;
}

function closeEditor(place: Place): void {
  const key = place.editing;
  place.setEditing(null);
  if (key !== null) document.getElementById(key)?.focus({ preventScroll: true });
}

/** The row's own button: what the keyboard does is what the hand does. */
function press(deed: string): boolean {
  const button = [...document.querySelectorAll<HTMLButtonElement>(`button[form="${WORK_FORM}"]`)].find(
    ({ value }) => value === deed || value.startsWith(`${deed}:`),
  );
  button?.click();
  return button !== undefined;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, select, textarea') !== null;
}

function isControl(element: Element | null): boolean {
  return element !== null && element.closest('a, button, summary') !== null;
}
