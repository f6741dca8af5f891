import type { ReactNode } from 'react';

/** A table that may be wider than the screen: it alone scrolls sideways, with the arrow keys too. */
export function Wide({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section aria-label={label} tabIndex={0} className="scroll-x">
      {children}
    </section>
  );
}
