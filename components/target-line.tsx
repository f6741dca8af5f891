import type { KnownOn } from '@/lib/domain/known-on.ts';
import type { TargetReading } from '@/lib/domain/target-reading.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { statusInWords } from '@/lib/text/arithmetic.ts';
import { placeInWords } from '@/lib/text/sources.ts';
import {
  deadlineInWords,
  figureInWords,
  figurePeriod,
  figureSource,
  promiseInWords,
  quotientInWords,
  whyNoFigure,
} from '@/lib/text/targets.ts';
import { SourceNote } from './source-line.tsx';
import { TargetChip } from './target-status.tsx';

type LineProps = { line: TargetReading };

/** Name, place in the document, and the other places that say the same; on the page of one plan its document goes without saying. */
export function TargetName({ line: { target }, inPlan = false, knownOn }: LineProps & KnownOn & { inPlan?: boolean }) {
  return (
    <>
      <a href={onDay(routes.target(target.id), knownOn)} className="font-semibold no-underline hover:underline">
        {target.title}
      </a>
      <br />
      <SourceNote source={target.source} inPlan={inPlan} />
      {target.copies.map((copy) => (
        <span key={copy.id} className="text-[0.8125rem] text-muted">
          ; cũng ghi tại <a href={onDay(routes.target(copy.id), knownOn)}>{placeInWords(copy.source)}</a>
        </span>
      ))}
    </>
  );
}

export function TargetPromise({ line: { target } }: LineProps) {
  return (
    <>
      {promiseInWords(target)}
      <br />
      <span className="text-[0.8125rem] text-muted">{deadlineInWords(target)}</span>
    </>
  );
}

/** The figure that counts, with its period, or the reason why there is none. */
export function TargetFigure({ line }: LineProps) {
  return line.figure ? (
    <NewestFigure figure={line.figure} unit={line.reading?.indicator.unit ?? null} />
  ) : (
    <NoFigure line={line} />
  );
}

/** số liệu tham khảo: shown beside, never judged; why it does not measure the promise is always said. */
export function TargetReferences({ line }: LineProps) {
  return line.references.map((reference) =>
    reference.figure ? (
      <details
        key={reference.name}
        open={line.figure === null}
        className="mt-1 border-l-2 border-line pl-2 text-[0.8125rem]"
      >
        <summary className="cursor-pointer">
          Số liệu tham khảo: {figureInWords(reference.figure, reference.unit)}
          {quotient(reference.figure)}, {figurePeriod(reference.figure)}
        </summary>
        {reference.name}. <span className="text-muted">{reference.reason}</span>
      </details>
    ) : null,
  );
}

export function TargetState({ line: { state } }: LineProps) {
  return (
    <>
      <TargetChip status={state.status} />
      <p className="mt-1 text-[0.8125rem]">{statusInWords(state)}</p>
    </>
  );
}

function NewestFigure({ figure, unit }: { figure: NonNullable<TargetReading['figure']>; unit: string | null }) {
  return (
    <p>
      <strong className="font-semibold">{figureInWords(figure, unit)}</strong>
      {quotient(figure)}
      <br />
      <span className="text-[0.8125rem] text-muted">
        {figurePeriod(figure)}, {figureSource(figure)}
      </span>
    </p>
  );
}

function NoFigure({ line }: LineProps) {
  if (line.target.kind === 'qualitative') return <span className="text-muted">–</span>;
  return <p className="text-[0.8125rem] text-muted">Chưa có số liệu. {whyNoFigure(line)}</p>;
}

function quotient(figure: NonNullable<TargetReading['figure']>): string {
  const words = quotientInWords(figure);
  return words === null ? '' : ` (${words})`;
}
