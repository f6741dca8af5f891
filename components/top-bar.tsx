import { routes } from '@/lib/routes.ts';

type TopBarProps = { name: string; links: readonly { href: string; label: string }[] };

/** One line of links on a desk, a folded list on a phone; no script. */
export function TopBar({ name, links }: TopBarProps) {
  return (
    <header className="no-print border-b border-ink bg-sheet">
      <div className="mx-auto flex max-w-[1280px] flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-2 sm:px-8">
        <a href={routes.desk()} className="font-semibold text-ink no-underline">
          Theo dõi cải cách hành chính
        </a>
        <p className="text-sm">
          <a href={routes.account()}>{name}</a>
        </p>
      </div>
      <nav aria-label="Chính" className="mx-auto hidden max-w-[1280px] px-8 pb-1 sm:block">
        <Links links={links} className="flex flex-wrap gap-x-6" />
      </nav>
      <details className="border-t border-hairline px-4 sm:hidden">
        <summary className="cursor-pointer py-2 font-semibold text-accent">Mục lục</summary>
        <nav aria-label="Chính, trên điện thoại">
          <Links links={links} className="flex flex-col pb-2" />
        </nav>
      </details>
    </header>
  );
}

function Links({ links, className }: { links: TopBarProps['links']; className: string }) {
  return (
    <ul className={className}>
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href} className="inline-block py-1.5 no-underline hover:underline">
            {link.label}
          </a>
        </li>
      ))}
    </ul>
  );
}
