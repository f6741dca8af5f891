import type { ReactNode } from 'react';
import { routes } from '@/lib/routes.ts';

export type TopBarLink = { href: string; label: string; isHere: boolean };

type TopBarProps = { name: string; links: readonly TopBarLink[]; bell: ReactNode; signOut: ReactNode };

/** One line of links on a desk, a folded list on a phone; the way out always in sight; no script. */
export function TopBar({ name, links, bell, signOut }: TopBarProps) {
  return (
    <header className="no-print border-b border-ink bg-sheet">
      <div className="frame mx-auto flex flex-wrap items-center justify-between gap-x-6 py-2">
        <a href={routes.desk()} className="py-0.5 font-semibold text-ink no-underline">
          Theo dõi cải cách hành chính
        </a>
        <div className="flex grow items-center justify-between gap-x-5 text-sm sm:grow-0">
          {links.length > 0 ? (
            <a href={routes.account()} className="py-1">
              {name}
            </a>
          ) : (
            <span>{name}</span>
          )}
          {bell}
          {signOut}
        </div>
      </div>
      {links.length > 0 ? <Navigation links={links} /> : null}
    </header>
  );
}

function Navigation({ links }: Pick<TopBarProps, 'links'>) {
  return (
    <>
      <nav aria-label="Chính" className="frame mx-auto hidden sm:block">
        <Links links={links} className="flex flex-wrap gap-x-6" />
      </nav>
      <details className="border-t border-hairline px-4 sm:hidden">
        <summary className="cursor-pointer py-2 font-semibold text-accent">Mục lục</summary>
        <nav aria-label="Chính, trên điện thoại">
          <Links links={links} className="flex flex-col pb-2" />
        </nav>
      </details>
    </>
  );
}

function Links({ links, className }: Pick<TopBarProps, 'links'> & { className: string }) {
  return (
    <ul className={className}>
      {links.map((link) => (
        <li key={link.href}>
          <a
            href={link.href}
            {...(link.isHere ? { 'aria-current': 'page' } : {})}
            className="inline-block border-b-[3px] border-transparent py-1.5 no-underline hover:underline aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
          >
            {link.label}
          </a>
        </li>
      ))}
    </ul>
  );
}
