import type { ReactNode } from 'react';

type WideProps = {
  label: string;
  /** What stands last is seen first: the newest end of a time axis. */
  fromEnd?: boolean;
  children: ReactNode;
};

/** A table or picture that may be wider than the screen: it alone scrolls sideways, with the arrow keys too. */
export function Wide({ label, fromEnd = false, children }: WideProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section aria-label={label} tabIndex={0} className={`scroll-x ${fromEnd ? '[direction:rtl]' : ''}`}>
      {fromEnd ? (
        <div dir="ltr" className="w-max min-w-full">
          {children}
        </div>
      ) : (
        children
      )}
    </section>
  );
}
