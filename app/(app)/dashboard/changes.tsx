import { Section } from '@/components/ui/page.tsx';
import type { Figure } from '@/lib/domain/figure.ts';
import { changeOf, type FigureChange } from '@/lib/domain/figure-change.ts';
import type { TargetReading } from '@/lib/domain/target-reading.ts';
import { routes } from '@/lib/routes.ts';
import { formatSigned } from '@/lib/text/numbers.ts';
import { figureInWords, figurePeriod } from '@/lib/text/targets.ts';

type Changed = { line: TargetReading; change: FigureChange };

/** Thay đổi từ kỳ trước: only figures that may be compared, the ones that got worse first. */
export function Changes({ lines }: { lines: readonly TargetReading[] }) {
  const seen = new Set<number>();
  const changed = lines.flatMap((line): Changed[] => {
    const change = line.reading && !seen.has(line.reading.indicator.id) ? changeOf(line.reading) : null;
    if (line.reading) seen.add(line.reading.indicator.id);
    return change && change.difference !== '0' ? [{ line, change }] : [];
  });
  if (changed.length === 0) return null;
  const worse = changed.filter(({ change }) => change.better === false);
  const better = changed.filter(({ change }) => change.better === true);
  return (
    <Section
      title="Thay đổi từ kỳ trước"
      lede={`${better.length} chỉ tiêu tốt lên, ${worse.length} chỉ tiêu kém đi so với kỳ so sánh được (số phát sinh chỉ so với cùng kỳ năm trước).`}
    >
      <ul className="max-w-[80ch]">
        {[...worse, ...better].slice(0, 5).map((one) => (
          <ChangeLine key={one.line.target.id} {...one} />
        ))}
      </ul>
    </Section>
  );
}

function ChangeLine({ line, change }: Changed) {
  const unit = line.reading?.indicator.unit ?? null;
  return (
    <li className="border-b border-hairline py-1.5">
      <a href={routes.target(line.target.id)}>{line.target.title}</a>:{' '}
      <strong className={change.better ? 'text-good' : 'text-risk'}>{change.better ? 'tốt lên' : 'kém đi'}</strong>{' '}
      {amount(change.difference, unit)}, từ {figureInWords(change.previous, unit)} ({figurePeriod(change.previous)}) đến{' '}
      {figureInWords(change.newest, unit)} ({figurePeriod(change.newest)})
    </li>
  );
}

/** One place is enough beside two figures of two: rounded alone, a second would not always add up. */
function amount(difference: Figure, unit: string | null): string {
  const short = formatSigned(difference, 1);
  const shown = short === '0' ? formatSigned(difference, 2) : short;
  return [shown, unit === '%' ? 'điểm' : unit].filter(Boolean).join(' ');
}
