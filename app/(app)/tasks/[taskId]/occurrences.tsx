import { TaskChip } from '@/components/task-status.tsx';
import { Section } from '@/components/ui/page.tsx';
import type { TaskPart } from '@/lib/db/tasks.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { type OccurrenceReading, overdueDays } from '@/lib/domain/task-line.ts';
import { formatDay } from '@/lib/text/days.ts';
import { leadsInWords, occurrenceName } from '@/lib/text/tasks.ts';
import { PartList } from './part-list.tsx';

type OccurrencesProps = KnownOn & {
  occurrences: readonly OccurrenceReading[];
  parts: readonly TaskPart[];
  proposedOn: Day | null;
  day: Day;
  current: number | null;
  /** The instances whose agencies are known by now. */
  near: readonly number[];
};

/** Every due instance: when, how many of those in charge are done, and each agency's part on demand. */
export function Occurrences({ occurrences, parts, proposedOn, day, current, near, knownOn }: OccurrencesProps) {
  const bornLate = occurrences.some((one) => one.status === 'born-late');
  return (
    <Section
      title="Các lần đến hạn"
      lede="Một lần hoàn thành khi mọi đơn vị chủ trì hoàn thành; đơn vị phối hợp xác nhận phần mình nhưng không đóng nhiệm vụ."
    >
      {bornLate && proposedOn ? (
        <p className="mb-3 border-l-4 border-slow bg-slow-wash px-4 py-2">
          Có lần đến hạn trước ngày trình kế hoạch ({formatDay(proposedOn)}): ghi nhận để biết, không tính cho đơn vị
          nào.
        </p>
      ) : null}
      <table className="sheet stacked">
        <caption className="sr-only">Các lần đến hạn và phần của từng đơn vị</caption>
        <thead>
          <tr>
            <th scope="col">Lần</th>
            <th scope="col">Thời gian</th>
            <th scope="col">Tình trạng</th>
            <th scope="col" className="whitespace-nowrap">
              Chủ trì xong
            </th>
            <th scope="col" className="w-2/5">
              Từng đơn vị
            </th>
          </tr>
        </thead>
        <tbody>
          {occurrences.map((one) => (
            <tr key={one.id}>
              <th scope="row" className="font-normal lg:whitespace-nowrap">
                {occurrenceName(one.label)}
              </th>
              <td data-label="Thời gian" className="lg:whitespace-nowrap">
                {one.startsOn ? `${formatDay(one.startsOn)} – ` : ''}
                {one.dueOn ? formatDay(one.dueOn) : 'chưa xác định hạn'}
              </td>
              <td>
                <TaskChip status={one.status} />
                <Age days={overdueDays(one, day)} />
              </td>
              {near.includes(one.id) ? (
                <>
                  <td data-label="Chủ trì xong" className="whitespace-nowrap">
                    {leadsInWords(one)}
                  </td>
                  <td>
                    <PartList
                      parts={parts.filter((part) => part.occurrenceId === one.id)}
                      open={one.id === current}
                      knownOn={knownOn}
                    />
                  </td>
                </>
              ) : (
                <td colSpan={2} className="text-muted">
                  Đơn vị trong nhóm được xác định khi đến kỳ.
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Age({ days }: { days: number | null }) {
  return days === null ? null : <span className="block text-[0.8125rem] text-risk">quá hạn {days} ngày</span>;
}
