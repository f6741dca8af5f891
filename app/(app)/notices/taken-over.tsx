import type { HandoverRecord } from '@/lib/db/handovers.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { routes } from '@/lib/routes.ts';
import { spanInWords } from '@/lib/text/handovers.ts';
import { SeenButton } from './seen-button.tsx';

/** Whose work the person does, from when until when; the reports themselves stand on the desk. */
export function TakenOver({ handovers, today }: { handovers: readonly HandoverRecord[]; today: Day }) {
  return (
    <ul className="mb-6">
      {handovers.map((one) => (
        <li key={one.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-hairline py-2">
          <span className="grow basis-96">
            Nhận việc của <strong>{one.fromName}</strong>, {spanInWords(one)} – “{one.reason}”.{' '}
            {one.startsOn > today ? (
              'Đến ngày đó các báo cáo đang mở hiện ở bàn làm việc.'
            ) : (
              <a href={routes.desk()}>Xem việc đang mở ở bàn làm việc</a>
            )}
          </span>
          {one.seenAt === null ? <SeenButton handoverId={one.id} about={one.fromName} /> : null}
        </li>
      ))}
    </ul>
  );
}
