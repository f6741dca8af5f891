'use client';

import type { SaidView } from '@/lib/domain/reading-view.ts';
import { Deed } from './deed.tsx';

/** Everything that people did to this reading, newest first; each can be taken back. */
export function Said({ said, isClosed }: { said: readonly SaidView[]; isClosed: boolean }) {
  if (said.length === 0) return null;
  return (
    <details className="mt-8">
      <summary className="cursor-pointer font-semibold text-accent">Việc đã làm với bản đọc này: {said.length}</summary>
      <ol className="mt-2 text-sm">
        {said.map(({ seq, words, by, at, isUndone, canUndo }) => (
          <li key={seq} className="border-b border-hairline py-1.5">
            <span className={isUndone ? 'text-muted line-through' : ''}>{words}</span>{' '}
            <span className="text-muted">
              · {by}, {at}
            </span>{' '}
            {canUndo && !isClosed ? <Deed deed={`undo:${seq}`}>Hoàn tác việc này</Deed> : null}
          </li>
        ))}
      </ol>
    </details>
  );
}
