import { countAges } from '@/lib/domain/task-groups.ts';
import type { TaskReading } from '@/lib/domain/task-line.ts';
import type { Asked } from '@/lib/forms/address.ts';
import { AGE_TEXT } from '@/lib/text/tasks.ts';
import { AGE_NAMES, AGES, taskAddress } from './ask.ts';

/** How long what is overdue is overdue, each number leading to its tasks. */
export function Ages({ lines, filters }: { lines: readonly TaskReading[]; filters: Asked }) {
  const counts = countAges(lines);
  const bands = AGE_NAMES.filter((name) => counts[AGES[name]] > 0);
  if (bands.length === 0) return null;
  return (
    <p className="mb-3 max-w-[80ch]">
      <strong className="font-semibold text-risk">Quá hạn chưa hoàn thành:</strong>{' '}
      {bands.map((name, at) => (
        <span key={name}>
          {at > 0 ? ', ' : ''}
          <a href={taskAddress(filters, { 'qua-han': name, 'trang-thai': undefined })}>
            {counts[AGES[name]]} nhiệm vụ {AGE_TEXT[AGES[name]]}
          </a>
        </span>
      ))}
      . Quá 30 ngày, báo cáo của cơ quan chỉ gửi được khi nêu bước tiếp theo.
    </p>
  );
}
