'use client';

import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { Desk, Mark } from '@/lib/domain/review-mark.ts';

const GOOD: Record<Desk, Mark> = { staff: 'approved', area: 'checked' };
const BAD: Record<Desk, Mark> = { staff: 'returned', area: 'doubtful' };

/** One letter a deed, never while something is typed; whoever is disturbed by them turns them off (WCAG 2.1.4). */
export function useReviewKeys(box: RefObject<HTMLElement | null>, desk: Desk): ReactNode {
  const [isOn, setOn] = useState<boolean | null>(null);
  const last = useRef<string | null>(null);
  useEffect(() => setOn(true), []); // without scripts no key is promised
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isOn || !box.current || event.ctrlKey || event.metaKey || event.altKey) return;
      const place = { box: box.current, desk, last };
      const isDone = isTyping(event.target) ? leaveReason(event, place) : act(event.key, place);
      if (isDone) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [box, desk, isOn]);
  if (isOn === null) return null;
  return (
    <p className="no-print sticky bottom-0 z-10 mt-6 hidden flex-wrap items-center gap-x-4 gap-y-1 border-t border-ink bg-paper py-2 text-sm text-muted sm:flex">
      {isOn ? <Legend desk={desk} /> : <span>Phím tắt đang tắt.</span>}
      <button type="button" className="cursor-pointer text-accent underline" onClick={() => setOn(!isOn)}>
        {isOn ? 'Tắt phím tắt' : 'Bật phím tắt'}
      </button>
    </p>
  );
}

function Legend({ desk }: { desk: Desk }) {
  return (
    <span>
      <Key name="j" /> <Key name="k" /> dòng sau, trước · <Key name="a" /> {desk === 'staff' ? 'đồng ý' : 'đã kiểm tra'}{' '}
      · <Key name="r" /> {desk === 'staff' ? 'trả lại, ghi lý do' : 'nghi ngờ, ghi rõ'} · <Key name="Enter" /> xong lý
      do
      {desk === 'staff' ? (
        <>
          {' '}
          · <Key name="c" /> đồng ý các dòng không đổi · <Key name="g" /> đến nút gửi quyết định, <Key name="Enter" />{' '}
          gửi
        </>
      ) : null}
    </span>
  );
}

function Key({ name }: { name: string }) {
  return <kbd className="border border-line bg-sheet px-1.5 font-sans">{name}</kbd>;
}

type Place = { box: HTMLElement; desk: Desk; last: RefObject<string | null> };

/** True when the key meant something. */
function act(key: string, place: Place): boolean {
  const lines = linesOf(place.box);
  const at = lines.findIndex((line) => line.dataset.line === currentOf(place));
  const here = Math.max(at, 0);
  switch (key) {
    case 'j':
      return go(lines[Math.min(at + 1, lines.length - 1)], place);
    case 'k':
      return go(lines[Math.max(0, at - 1)], place);
    case 'a':
      return mark(lines[here], GOOD[place.desk]) && (go(nextOpen(lines, here) ?? lines[here], place) || true);
    case 'r':
      return mark(lines[here], BAD[place.desk]) && go(lines[here], place, 'input[name^="reason."]');
    case 'c':
      return pressed(place.box.querySelector<HTMLButtonElement>('button[value="together"]'));
    case 'g':
      return focused(place.box.querySelector<HTMLButtonElement>(`button[value="${decisionOf(place.box)}"]`));
    default:
      return false;
  }
}

/** Enter ends a reason and leads to the next line; Escape leads back to the line. */
function leaveReason(event: KeyboardEvent, place: Place): boolean {
  const field = event.target as HTMLElement;
  const line = field.closest<HTMLElement>('tr[data-line]');
  if (!line || field instanceof HTMLSelectElement) return false;
  const lines = linesOf(place.box);
  if (event.key === 'Escape') return go(line, place);
  return event.key === 'Enter' && (go(nextOpen(lines, lines.indexOf(line)) ?? line, place) || true);
}

/** The lines that can be seen: what is folded is passed over. */
function linesOf(box: HTMLElement): HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>('tr[data-line]')].filter((line) => line.checkVisibility());
}

function currentOf({ last }: Place): string | null {
  return document.activeElement?.closest<HTMLElement>('tr[data-line]')?.dataset.line ?? last.current;
}

function nextOpen(lines: readonly HTMLElement[], at: number): HTMLElement | undefined {
  return lines.slice(at + 1).find((line) => line.querySelector('select')?.value === 'open');
}

function mark(line: HTMLElement | undefined, wanted: Mark): boolean {
  const select = line?.querySelector('select');
  if (!select) return false;
  if (select.value === wanted) return true;
  select.value = wanted;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

function go(line: HTMLElement | undefined, { last }: Place, within?: string): boolean {
  if (!line) return false;
  last.current = line.dataset.line ?? null;
  const target = within ? line.querySelector<HTMLElement>(within) : line;
  target?.focus({ preventScroll: true });
  line.scrollIntoView({ block: 'nearest' });
  return true;
}

/** What is marked as returned leads to the return, everything else to the approval. */
function decisionOf(box: HTMLElement): 'approve' | 'return' {
  const isReturned = [...box.querySelectorAll('select')].some((select) => select.value === 'returned');
  return isReturned || box.querySelector<HTMLTextAreaElement>('[name="reason.report"]')?.value ? 'return' : 'approve';
}

function pressed(button: HTMLButtonElement | null): boolean {
  button?.click();
  return button !== null;
}

function focused(button: HTMLButtonElement | null): boolean {
  button?.focus();
  return button !== null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, select, textarea') !== null;
}
