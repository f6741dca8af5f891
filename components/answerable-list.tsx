import { answersForNow, type Succession } from '@/lib/domain/agency.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { Responsible } from '@/lib/domain/responsible.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';

type AnswerableProps = {
  who: readonly Responsible[];
  successions: readonly Succession[];
  names: ReadonlyMap<number, string>;
  day: Day;
};

/** As the document names them, and beside each that has ended whoever answers for it now: neither replaces the other. */
export function AnswerableList({ who, successions, names, day }: AnswerableProps) {
  if (who.length === 0) return <p className="text-muted">Văn bản không nêu cơ quan chịu trách nhiệm.</p>;
  return (
    <ul className="list-disc pl-5">
      {who.map((one) => (
        <li key={`${one.agencyId} ${one.groupId} ${one.qualifier}`}>
          {one.agencyId === null ? one.name : <a href={routes.agency(one.agencyId)}>{one.name}</a>}
          {one.qualifier ? <span className="text-muted"> ({one.qualifier})</span> : null}
          {one.agencyId !== null && one.validTo !== null && one.validTo < day ? (
            <Now
              ended={one.validTo}
              heirs={answersForNow(one.agencyId, successions, day).filter((id) => id !== one.agencyId)}
              names={names}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Now({ ended, heirs, names }: { ended: Day; heirs: readonly number[]; names: ReadonlyMap<number, string> }) {
  return (
    <span className="text-muted">
      , hoạt động đến {formatDay(ended)};{' '}
      {heirs.length === 0
        ? 'chưa ghi nhận cơ quan kế thừa'
        : heirs.map((id, index) => (
            <span key={id}>
              {index === 0 ? 'nay do ' : ', '}
              <a href={routes.agency(id)}>{names.get(id) ?? 'cơ quan khác'}</a>
            </span>
          ))}
      {heirs.length === 0 ? '' : ' trả lời'}
    </span>
  );
}
