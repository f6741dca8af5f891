import { answersForNow, type Succession } from '@/lib/domain/agency.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import type { Responsible } from '@/lib/domain/responsible.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';

type AnswerableProps = KnownOn & {
  who: readonly Responsible[];
  successions: readonly Succession[];
  names: ReadonlyMap<number, string>;
  day: Day;
};

/** As the document names them, and beside each that has ended whoever answers for it now: neither replaces the other. */
export function AnswerableList({ who, successions, names, day, knownOn }: AnswerableProps) {
  if (who.length === 0) return <p className="text-muted">Văn bản không nêu cơ quan chịu trách nhiệm.</p>;
  return (
    <ul className="list-disc pl-5">
      {who.map((one) => (
        <li key={`${one.agencyId} ${one.groupId} ${one.qualifier}`}>
          {one.agencyId === null ? one.name : <a href={onDay(routes.agency(one.agencyId), knownOn)}>{one.name}</a>}
          {one.qualifier ? <span className="text-muted"> ({one.qualifier})</span> : null}
          {one.agencyId !== null && one.validTo !== null && one.validTo < day ? (
            <Now
              ended={one.validTo}
              heirs={answersForNow(one.agencyId, successions, day).filter((id) => id !== one.agencyId)}
              {...{ names, knownOn }}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

type NowProps = KnownOn & { ended: Day; heirs: readonly number[]; names: ReadonlyMap<number, string> };

function Now({ ended, heirs, names, knownOn }: NowProps) {
  return (
    <span className="text-muted">
      , hoạt động đến {formatDay(ended)};{' '}
      {heirs.length === 0
        ? 'chưa ghi nhận cơ quan kế thừa'
        : heirs.map((id, index) => (
            <span key={id}>
              {index === 0 ? 'nay do ' : ', '}
              <a href={onDay(routes.agency(id), knownOn)}>{names.get(id) ?? 'cơ quan khác'}</a>
            </span>
          ))}
      {heirs.length === 0 ? '' : ' trả lời'}
    </span>
  );
}
