import type { RowView, SegmentView } from '@/lib/domain/reading-view.ts';

/** The document as it was read, line by line; the lines of the current row are marked. Frozen: nothing here changes. */
export function SourcePane({ segments, marked }: { segments: readonly SegmentView[]; marked: RowView | null }) {
  return (
    <details className="folded-on-phone">
      <summary className="cursor-pointer font-semibold text-accent md:cursor-default md:text-ink">Văn bản gốc</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section id="nguon" aria-label="Văn bản gốc" tabIndex={0} className="source">
        {segments.map(({ line, lastLine, text }) => (
          <p
            key={line}
            id={`n-${line}`}
            data-line={line}
            data-last={lastLine}
            data-current={marked !== null && line >= marked.line && line <= marked.lastLine ? '' : undefined}
          >
            <span className="source-line">{line}</span>
            {text}
          </p>
        ))}
      </section>
    </details>
  );
}
