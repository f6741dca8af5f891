import type { Tone } from './ui/chip.tsx';

export type BarPart<K extends string = string> = { key: K; label: string; count: number; tone: Tone; href?: string };

const FILLS: Record<Tone, string> = {
  good: 'bg-good text-white',
  track: 'bg-track text-white',
  slow: 'bg-slow text-white',
  risk: 'bg-risk text-white',
  void: 'hatched bg-void-wash text-void',
  plain: 'bg-line text-ink',
};

/** A small bar of states: lengths by count, every part with its number and, for ears, its word. */
export function StateBar({
  parts,
  name,
  otherwise = 'không có chỉ tiêu',
}: {
  parts: readonly BarPart[];
  name: string;
  otherwise?: string;
}) {
  const shown = parts.filter((part) => part.count > 0);
  if (shown.length === 0) return <p className="text-muted">{otherwise}</p>;
  return (
    <ul className="bar" aria-label={name}>
      {shown.map((part) => (
        <li key={part.key} className={FILLS[part.tone]} style={{ flexGrow: part.count }}>
          {part.href ? (
            <a href={part.href}>
              <Counted part={part} />
            </a>
          ) : (
            <Counted part={part} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Counted({ part }: { part: BarPart }) {
  return (
    <>
      {part.count}
      <span className="sr-only"> {part.label}</span>
    </>
  );
}

/** What the colours of the bars mean, in words; for ears every part says its own. */
export function BarKey({ parts }: { parts: readonly Pick<BarPart, 'label' | 'tone'>[] }) {
  const tones = [...new Set(parts.map(({ tone }) => tone))];
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-[0.8125rem] text-muted print:hidden" aria-hidden="true">
      {tones.map((tone) => (
        <li key={tone} className="flex items-center gap-1.5">
          <span className={`inline-block size-3 ${FILLS[tone]}`} />
          {parts.flatMap((part) => (part.tone === tone ? part.label : [])).join(', ')}
        </li>
      ))}
    </ul>
  );
}
