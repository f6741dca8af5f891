'use client';

import { useEffect } from 'react';
import type { RowView } from '@/lib/domain/reading-view.ts';

/** Marks the lines of the current row in the source, and brings them into view within the source's own scroll. */
export function useMark(rows: readonly RowView[], current: string | null): void {
  useEffect(() => {
    const pane = document.getElementById('nguon');
    const row = rows.find(({ key }) => key === current);
    if (!pane || !row) return;
    for (const old of pane.querySelectorAll('[data-current]')) old.removeAttribute('data-current');
    const lines = [...pane.querySelectorAll<HTMLElement>('[data-line]')].filter(
      ({ dataset }) => Number(dataset.last) >= row.line && Number(dataset.line) <= Math.max(row.line, row.lastLine),
    );
    for (const line of lines) line.setAttribute('data-current', '');
    const [first] = lines;
    if (first && pane.scrollHeight > pane.clientHeight) pane.scrollTop = first.offsetTop - pane.clientHeight / 3;
  }, [rows, current]);
}
