import type { KnownOn } from '@/lib/domain/known-on.ts';
import type { Responsible } from '@/lib/domain/responsible.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';

/** Who answers for it, as the document names them; an agency leads to its page, a group is a rule and has none. */
export function ResponsibleList({
  who,
  otherwise = 'Văn bản không nêu',
  knownOn,
}: KnownOn & {
  who: readonly Responsible[];
  otherwise?: string;
}) {
  if (who.length === 0) return <span className="text-muted">{otherwise}</span>;
  return (
    <ul>
      {who.map((one) => (
        <li key={`${one.agencyId} ${one.groupId} ${one.qualifier}`}>
          {one.agencyId === null ? one.name : <a href={onDay(routes.agency(one.agencyId), knownOn)}>{one.name}</a>}
          {one.qualifier ? <span className="text-muted"> ({one.qualifier})</span> : null}
        </li>
      ))}
    </ul>
  );
}
