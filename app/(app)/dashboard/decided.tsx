import { Empty, Section } from '@/components/ui/page.tsx';
import type { Day } from '@/lib/domain/calendar.ts';
import { decisionsSince, type PlacedRemedy } from '@/lib/domain/duties.ts';
import type { SourcedFigure } from '@/lib/domain/sourced-figure.ts';
import { formatDay } from '@/lib/text/days.ts';
import { daysLeftInWords, decisionsInWords } from '@/lib/text/overview.ts';
import { outcomeInWords } from '@/lib/text/remedies.ts';
import { figurePeriod } from '@/lib/text/targets.ts';
import type { Subjects } from './subjects.ts';

type DecidedProps = {
  remedies: readonly PlacedRemedy[];
  previous: SourcedFigure | null;
  subjects: Subjects;
  day: Day;
};

const SHOWN = 8;

/** What was decided since the period before, and whether it happened. */
export function Decided({ remedies, previous, subjects, day }: DecidedProps) {
  const decisions = decisionsSince(remedies, previous?.asOf ?? null, day);
  const since = previous ? `Từ ${figurePeriod(previous)} đến nay, ` : '';
  return (
    <Section
      id="da-quyet-dinh"
      title="Lần trước đã quyết định gì, có làm không"
      lede={decisions.listed.length === 0 ? undefined : `${since}${decisionsInWords(decisions)}`}
    >
      {decisions.listed.length === 0 ? (
        <Empty>
          Chưa có biện pháp khắc phục nào được quyết định. Biện pháp được ghi ở trang của từng chỉ tiêu, nhiệm vụ.
        </Empty>
      ) : (
        <ul className="print-few max-w-[80ch]">
          {decisions.listed.slice(0, SHOWN).map((remedy) => (
            <Decision key={remedy.id} {...{ remedy, subjects, day }} />
          ))}
        </ul>
      )}
      {decisions.listed.length > SHOWN ? (
        <p className="mt-2 text-muted">
          Và {decisions.listed.length - SHOWN} biện pháp cũ hơn, ở trang của từng chỉ tiêu, nhiệm vụ.
        </p>
      ) : null}
    </Section>
  );
}

type DecisionProps = { remedy: PlacedRemedy; subjects: Subjects; day: Day };

function Decision({ remedy, subjects, day }: DecisionProps) {
  const { title, href } = subjects(remedy);
  const isLate = remedy.outcome === null && remedy.dueOn < day;
  const said =
    remedy.outcome === null ? `Chưa báo kết quả, ${daysLeftInWords(remedy.dueOn, day)}.` : outcomeInWords(remedy);
  const tone = remedy.outcome === 'done' ? 'text-good' : isLate || remedy.outcome === 'not-done' ? 'text-risk' : '';
  return (
    <li className="border-b border-hairline py-1.5">
      <a href={`${href}#bien-phap`}>{title}</a>: {remedy.measure} – {remedy.person}, phải xong {formatDay(remedy.dueOn)}
      . <strong className={tone}>{said}</strong>
    </li>
  );
}
