export type TrailStep = { href: string; label: string };

/** The way back up. */
export function Trail({ steps }: { steps: readonly TrailStep[] }) {
  return (
    <nav aria-label="Đường dẫn">
      <ol className="flex flex-wrap gap-x-2">
        {steps.map((step) => (
          <li key={step.href} className="after:ml-2 after:text-line after:content-['/'] last:after:content-none">
            <a href={step.href}>{step.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
