import { Empty, Section } from '@/components/ui/page.tsx';
import type { Day } from '@/lib/domain/calendar.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { type Changed, changedSince, type Move } from '@/lib/domain/since-last-period.ts';
import type { SourcedFigure } from '@/lib/domain/sourced-figure.ts';
import type { TargetReading } from '@/lib/domain/target-reading.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { midSentence } from '@/lib/text/mid-sentence.ts';
import { changeInWords, countsInWords, MOVE_TEXT, moveInWords, pathInWords } from '@/lib/text/overview.ts';
import { deadlineInWords, figurePeriod, promiseInWords } from '@/lib/text/targets.ts';

type ChangesProps = KnownOn & {
  lines: readonly TargetReading[];
  newest: SourcedFigure | null;
  previous: SourcedFigure | null;
  until: Day;
};

const MOVES: readonly Move[] = ['worse', 'unjudged', 'better', 'judged', 'other'];
const SHOWN = 6;

/** Thay đổi từ kỳ trước: which statuses changed, from what to what, the worse first; then figures that may be compared. */
export function Changes({ lines, newest, previous, until, knownOn }: ChangesProps) {
  if (newest === null || previous === null) {
    const only = newest
      ? `Mới có một kỳ có số liệu đã duyệt (${figurePeriod(newest)})`
      : 'Chưa kỳ nào có số liệu đã duyệt';
    return (
      <Section id="thay-doi" title="Thay đổi từ kỳ trước">
        <Empty>{only}, nên chưa có gì để so.</Empty>
      </Section>
    );
  }
  const all = changedSince(lines, previous.asOf, until);
  const moved = all.filter((one) => one.move !== null);
  const figures = all.filter((one) => one.move === null);
  const counts = MOVES.map((move) => [move, moved.filter((one) => one.move === move).length] as const);
  const statuses = moved.length === 0 ? 'không chỉ tiêu nào đổi trạng thái' : countsInWords(counts, MOVE_TEXT);
  const alone = figures.length === 0 ? '' : `; ${figures.length} chỉ tiêu khác đổi số liệu, giữ trạng thái`;
  return (
    <Section
      id="thay-doi"
      title="Thay đổi từ kỳ trước"
      lede={`Từ ${figurePeriod(previous)} đến ${figurePeriod(newest)}: ${statuses}${alone}.`}
    >
      <ChangeList all={moved} knownOn={knownOn} />
      <ChangeList all={figures} knownOn={knownOn} />
    </Section>
  );
}

/** The first ones in sight, the rest on demand. */
function ChangeList({ all, knownOn }: KnownOn & { all: readonly Changed[] }) {
  const rest = all.slice(SHOWN);
  return (
    <div className="max-w-[80ch]">
      <Lines some={all.slice(0, SHOWN)} knownOn={knownOn} />
      {rest.length === 0 ? null : (
        <details className="no-print">
          <summary className="cursor-pointer py-1.5 text-accent">và {rest.length} chỉ tiêu khác</summary>
          <Lines some={rest} knownOn={knownOn} />
        </details>
      )}
    </div>
  );
}

function Lines({ some, knownOn }: KnownOn & { some: readonly Changed[] }) {
  return (
    <ul className="print-few">
      {some.map((one) => (
        <li key={one.line.target.id} className="border-b border-hairline py-1.5">
          <a href={onDay(routes.target(one.line.target.id), knownOn)}>{one.line.target.title}</a>{' '}
          <span className="text-muted">(cam kết {goalInWords(one.line.target)})</span>:{' '}
          {one.move ? <MoveWords one={one} move={one.move} /> : <FigureWords one={one} />}
        </li>
      ))}
    </ul>
  );
}

/** Two lines may have one title: what is promised, and until when, tells them apart. */
function goalInWords(target: TargetReading['target']): string {
  return `${midSentence(promiseInWords(target))}, ${deadlineInWords(target)}`;
}

function MoveWords({ one, move }: { one: Changed; move: Move }) {
  const tone = move === 'worse' ? 'text-risk' : move === 'better' ? 'text-good' : '';
  return (
    <>
      <strong className={tone}>{moveInWords(one)}</strong>, {pathInWords(one)}
    </>
  );
}

function FigureWords({ one }: { one: Changed }) {
  const better = one.change?.better;
  return (
    <>
      {better === true ? <strong className="text-good">tốt lên </strong> : null}
      {better === false ? <strong className="text-risk">kém đi </strong> : null}
      {changeInWords(one)}
    </>
  );
}
