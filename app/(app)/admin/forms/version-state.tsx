import type { FormVersionHead } from '@/lib/db/form-versions.ts';
import { dayOf } from '@/lib/domain/calendar.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';

/** Whether a version is a draft, since when it is released, and which periods ask it. */
export function VersionState({ version }: { version: FormVersionHead }) {
  if (version.releasedAt === null) return <strong className="text-slow">bản nháp, chưa ban hành</strong>;
  return (
    <>
      ban hành {formatDay(dayOf(version.releasedAt))}
      {version.releasedBy ? ` (${version.releasedBy})` : ''}
      {version.periods.length === 0 ? '; chưa kỳ nào dùng' : '; dùng cho '}
      {version.periods.map((period, at) => (
        <span key={period.id}>
          {at > 0 ? ', ' : ''}
          <a href={routes.period(period.id)}>{period.name}</a>
        </span>
      ))}
    </>
  );
}
