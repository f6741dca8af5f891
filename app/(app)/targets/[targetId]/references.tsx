import { Section } from '@/components/ui/page.tsx';
import type { TargetReading } from '@/lib/domain/target-reading.ts';
import { figureInWords, figurePeriod, figureSource, quotientInWords } from '@/lib/text/targets.ts';

/** Beside the target, without a status: what comes near but does not measure what its words say. */
export function References({ line: { references } }: { line: TargetReading }) {
  if (references.length === 0) return null;
  return (
    <Section title="Số liệu tham khảo" lede="Không dùng để đánh giá, vì không đo đúng điều chỉ tiêu nói.">
      <ul className="list-disc pl-5">
        {references.map(({ name, unit, reason, figure }) => (
          <li key={name} className="mb-1">
            {name}:{' '}
            {figure ? (
              <>
                <strong className="font-semibold">{figureInWords(figure, unit)}</strong>
                {quotientInWords(figure) ? ` (${quotientInWords(figure)})` : ''}, {figurePeriod(figure)},{' '}
                {figureSource(figure)}.
              </>
            ) : (
              'chưa có số liệu.'
            )}{' '}
            <span className="text-muted">{reason}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
