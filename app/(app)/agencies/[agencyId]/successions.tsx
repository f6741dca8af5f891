import { Section } from '@/components/ui/page.tsx';
import type { AgencyEntry, SuccessionEntry } from '@/lib/db/agencies.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { answersForNow } from '@/lib/domain/agency.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';
import { sourceInWords } from '@/lib/text/sources.ts';
import { Inherited } from './inherited.tsx';

type SuccessionsProps = KnownOn & {
  actor: Actor;
  agency: AgencyEntry;
  successions: readonly SuccessionEntry[];
  names: ReadonlyMap<number, string>;
  day: Day;
};

/** Who owed it then, who answers for it now: both, from the day and by the document that says so. */
export function Successions({ actor, agency, successions, names, day, knownOn }: SuccessionsProps) {
  const before = successions.filter((one) => one.successorId === agency.id);
  const after = successions.filter((one) => one.predecessorId === agency.id);
  const heirs = answersForNow(agency.id, successions, day).filter((id) => id !== agency.id);
  if (before.length + after.length === 0)
    return (
      <Section title="Kế thừa">
        <p className="text-muted">Chưa ghi nhận việc kế thừa nào của cơ quan này.</p>
      </Section>
    );
  return (
    <Section title="Kế thừa">
      <ul className="list-disc pl-5">
        {before.map((one) => (
          <li key={one.predecessorId}>
            Từ {formatDay(one.effectiveOn)} trả lời thay{' '}
            <a href={onDay(routes.agency(one.predecessorId), knownOn)}>{one.predecessorName}</a> <Source one={one} />
          </li>
        ))}
        {after.map((one) => (
          <li key={one.successorId}>
            Từ {formatDay(one.effectiveOn)} do{' '}
            <a href={onDay(routes.agency(one.successorId), knownOn)}>{one.successorName}</a> kế thừa{' '}
            <Source one={one} />
          </li>
        ))}
      </ul>
      {heirs.length > 0 ? (
        <p className="mt-2">
          Nay trả lời thay:{' '}
          {heirs.map((id, index) => (
            <span key={id}>
              {index > 0 ? ', ' : ''}
              <a href={onDay(routes.agency(id), knownOn)}>{names.get(id) ?? 'cơ quan khác'}</a>
            </span>
          ))}
          .
        </p>
      ) : null}
      <Inherited {...{ actor, day, knownOn }} predecessors={before.filter((one) => one.effectiveOn <= day)} />
    </Section>
  );
}

function Source({ one }: { one: SuccessionEntry }) {
  return <span className="text-muted">({sourceInWords(one.source)})</span>;
}
