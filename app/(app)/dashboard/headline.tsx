import type { Plan } from '@/lib/db/plans.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { countByGroup, TARGET_GROUPS, type TargetReading } from '@/lib/domain/target-reading.ts';
import { countByStatus, TASK_STATUSES } from '@/lib/domain/task.ts';
import type { TaskReading } from '@/lib/domain/task-line.ts';
import { addressWith } from '@/lib/forms/address.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { planName } from '@/lib/text/plans.ts';
import { TASK_STATUS_TEXT } from '@/lib/text/statuses.ts';
import { TARGET_GROUP_TEXT } from '@/lib/text/targets.ts';

type HeadlineProps = KnownOn & {
  plan: Plan;
  lines: readonly TargetReading[];
  tasks: readonly TaskReading[];
};

/** The message in one sentence; every count leads to what it counts. */
export function Headline({ plan, lines, tasks, knownOn }: HeadlineProps) {
  const targets = countByGroup(lines);
  const states = countByStatus(tasks.map((task) => task.status));
  const link = (muc?: string, status?: string) =>
    onDay(addressWith(routes.plan(plan.id), { muc, 'trang-thai': status }), knownOn);
  return (
    <>
      Kế hoạch {planName(plan)}: trong <a href={link()}>{lines.length} chỉ tiêu</a> có{' '}
      <Counts
        parts={TARGET_GROUPS.map((group) => ({
          key: group,
          count: targets[group],
          word: TARGET_GROUP_TEXT[group],
          href: link('chi-tieu', group),
        }))}
      />
      {tasks.length === 0 ? null : (
        <>
          ; trong <a href={link('nhiem-vu')}>{tasks.length} nhiệm vụ</a> có{' '}
          <Counts
            parts={TASK_STATUSES.map((status) => ({
              key: status,
              count: states[status],
              word: TASK_STATUS_TEXT[status],
              href: link('nhiem-vu', status),
            }))}
          />
        </>
      )}
      .
    </>
  );
}

type CountPart = { key: string; count: number; word: string; href: string };

function Counts({ parts }: { parts: readonly CountPart[] }) {
  return parts
    .filter((part) => part.count > 0)
    .map((part, index) => (
      <span key={part.key}>
        {index > 0 ? ', ' : ''}
        <a href={part.href}>
          {part.count} {part.word.toLowerCase()}
        </a>
      </span>
    ));
}
