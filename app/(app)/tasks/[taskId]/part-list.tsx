import type { TaskPart } from '@/lib/db/tasks.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { byName } from '@/lib/domain/name-order.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';
import { stepInWords } from '@/lib/text/next-step.ts';
import { PROGRESS_STATE_TEXT, TASK_ROLE_TEXT } from '@/lib/text/statuses.ts';

const MANY = 12;

/** The parts of one instance by role; a long list is folded, its count is not. */
export function PartList({ parts, open, knownOn }: KnownOn & { parts: readonly TaskPart[]; open: boolean }) {
  if (parts.length === 0)
    return <span className="text-muted">Nhóm cơ quan chưa xác định được thành viên tại thời điểm này.</span>;
  return (['lead', 'support'] as const).map((role) => {
    const own = parts.filter((part) => part.role === role).toSorted((a, b) => byName(a.agencyName, b.agencyName));
    if (own.length === 0) return null;
    const done = own.filter((part) => part.state === 'done').length;
    return (
      <details key={role} open={open && own.length <= MANY}>
        <summary className="cursor-pointer">
          {TASK_ROLE_TEXT[role]}: {done}/{own.length} đơn vị xong
        </summary>
        <ul className="list-disc pl-5">
          {own.map((part) => (
            <li key={part.agencyId}>
              <a href={onDay(routes.agency(part.agencyId), knownOn)}>{part.agencyName}</a>: <Progress part={part} />
            </li>
          ))}
        </ul>
      </details>
    );
  });
}

function Progress({ part }: { part: TaskPart }) {
  const { state, completedOn, resultDocument, note, nextStep, periodName } = part;
  if (state === null) return <span className="text-muted">chưa có báo cáo được duyệt</span>;
  return (
    <>
      {PROGRESS_STATE_TEXT[state].toLowerCase()}
      {completedOn ? ` ngày ${formatDay(completedOn)}` : ''}
      {resultDocument ? `, ${resultDocument}` : ''}
      {note ? `. ${note}` : ''}
      {nextStep ? `; ${stepInWords(nextStep)}` : ''}
      <span className="text-muted"> ({periodName})</span>
    </>
  );
}
