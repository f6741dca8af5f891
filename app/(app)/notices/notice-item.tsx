import { Chip } from '@/components/ui/chip.tsx';
import type { Notice, NoticeLine } from '@/lib/db/notices.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { isOwed } from '@/lib/domain/reminder.ts';
import { formatDay, formatInstant } from '@/lib/text/days.ts';
import { dueInWords, reopenedInWords, writingInWords } from '@/lib/text/due-days.ts';
import { NoticeButton } from './notice-button.tsx';

type NoticeItemProps = { notice: Notice; today: Day; holidays: ReadonlySet<Day> };

/** What was said on a day, and what is still to be done about it. */
export function NoticeItem({ notice, today, holidays }: NoticeItemProps) {
  const open = notice.lines.filter((line) => isOwed(line, today));
  const about = `ngày ${formatDay(notice.plannedFor)}`;
  return (
    <li className="border-b border-hairline py-3">
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-muted">
        <time dateTime={notice.plannedFor}>{formatDay(notice.plannedFor)}</time>
        <span>{notice.plannedBy === null ? 'Hệ thống nhắc' : `${notice.plannedBy} nhắc`}</span>
        <span>{notice.readAt ? `đã đọc lúc ${formatInstant(notice.readAt)}` : <Chip tone="track">Chưa đọc</Chip>}</span>
      </p>
      {open.length === 0 ? <p className="mt-1">Đã xong: không còn báo cáo nào trong lời nhắc này phải gửi.</p> : null}
      <ul>
        {open
          .filter((line) => line.audience === 'focal-point')
          .map((line) => (
            <OwnLine key={line.submissionId} {...{ line, today, holidays, noticeId: notice.id }} />
          ))}
        {periodsOf(open.filter((line) => line.audience !== 'focal-point')).map((lines) => (
          <OthersLine key={lines[0]?.period.id} {...{ lines, today, holidays, noticeId: notice.id }} />
        ))}
      </ul>
      {notice.readAt === null ? (
        <div className="mt-1 sm:text-right">
          <NoticeButton noticeId={notice.id} label="Đã đọc" about={about} />
        </div>
      ) : null}
    </li>
  );
}

type LineProps = Omit<NoticeItemProps, 'notice'> & { noticeId: number };

function OwnLine({ line, today, holidays, noticeId }: LineProps & { line: NoticeLine }) {
  const { period, agencyName, submissionId, status } = line;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1">
      <span className="grow">
        <strong>{period.name}</strong>, {agencyName}: {status === 'returned' ? 'bị trả lại; ' : ''}
        {writingInWords(period, today, holidays)}.
      </span>
      <NoticeButton noticeId={noticeId} label="Mở báo cáo" about={period.name} leadsTo={{ submissionId }} />
    </li>
  );
}

/** To a head or to Sở Nội vụ: which agencies, in one sentence a period. */
function OthersLine({ lines, today, holidays, noticeId }: LineProps & { lines: readonly NoticeLine[] }) {
  const [first] = lines;
  if (!first) return null;
  const names = lines.slice(0, 8).map((line) => line.agencyName + reopenedInWords(line.period, today));
  const more = lines.length > names.length ? ` và ${lines.length - names.length} cơ quan khác` : '';
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1">
      <span className="grow basis-96">
        <strong>{first.period.name}</strong>: {lines.length} cơ quan chưa gửi,{' '}
        {dueInWords(first.period.dueOn, today, holidays)} – {names.join('; ')}
        {more}.
      </span>
      <NoticeButton
        noticeId={noticeId}
        label="Xem ai chưa gửi"
        about={first.period.name}
        leadsTo={{ periodId: first.period.id }}
      />
    </li>
  );
}

function periodsOf(lines: readonly NoticeLine[]): NoticeLine[][] {
  const ids = [...new Set(lines.map((line) => line.period.id))];
  return ids.map((id) => lines.filter((line) => line.period.id === id));
}
