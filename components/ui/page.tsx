import type { ReactNode } from 'react';

type PageProps = {
  title: string;
  lede?: ReactNode;
  above?: ReactNode;
  actions?: ReactNode;
  /** For two tables side by side. */
  wide?: boolean;
  /** For a table that must stand on one screen: the whole width, the message beside the heading, little air. */
  dense?: boolean;
  children: ReactNode;
};

/** The frame of every screen: one heading, the message in a sentence, then the rest. */
export function Page({ title, lede, above, actions, wide = false, dense = false, children }: PageProps) {
  return (
    <main
      id="noi-dung"
      className={`frame mx-auto w-full pb-20 ${dense ? 'dense pt-3' : 'pt-6'} ${wide || dense ? 'wide' : ''}`}
    >
      {above ? <div className="mb-2 text-sm text-muted">{above}</div> : null}
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-3">
        <h1>{title}</h1>
        {lede && dense ? <p className="grow text-[1.05rem]">{lede}</p> : null}
        {actions ? <div className="no-print flex flex-wrap gap-3">{actions}</div> : null}
      </div>
      {lede && !dense ? <p className="mt-2 max-w-[68ch] text-[1.05rem]">{lede}</p> : null}
      <div className={dense ? 'mt-1' : 'mt-6'}>{children}</div>
    </main>
  );
}

export function Section({
  id,
  title,
  lede,
  children,
}: {
  id?: string;
  title: string;
  lede?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section {...(id ? { id } : {})} className="mt-10 first:mt-0">
      <h2 className="border-b border-ink pb-1">{title}</h2>
      {lede ? <p className="mt-2 max-w-[72ch] text-muted">{lede}</p> : null}
      <div className="mt-3">{children}</div>
    </section>
  );
}

/** The parts of a long page, one click away. */
export function Contents({ parts }: { parts: readonly { id: string; label: string }[] }) {
  return (
    <nav aria-label="Các phần của trang" className="no-print mt-3">
      <ul className="flex flex-wrap gap-x-5">
        {parts.map((part) => (
          <li key={part.id}>
            <a href={`#${part.id}`}>{part.label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What to do next, where there is nothing to show yet. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="border-b border-hairline py-3 text-muted">{children}</p>;
}
