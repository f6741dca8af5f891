import type { KnownOn } from '@/lib/domain/known-on.ts';
import type { NextStepReading } from '@/lib/domain/next-step.ts';
import type { TaskReading } from '@/lib/domain/task-line.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { nextStepInWords } from '@/lib/text/next-step.ts';
import { dueInWords, leadsInWords, occurrenceName, TASK_PLACE_TEXT } from '@/lib/text/tasks.ts';
import { SourceNote } from './source-line.tsx';
import { TaskChip } from './task-status.tsx';

type LineProps = { line: TaskReading };

export function TaskName({ line: { task }, knownOn }: LineProps & KnownOn) {
  return (
    <>
      <a href={onDay(routes.task(task.id), knownOn)} className="font-semibold no-underline hover:underline">
        {task.title ?? 'Dòng để trống trong văn bản'}
      </a>
      <br />
      <SourceNote source={task.source} />
      {task.duplicateOfId === null ? null : (
        <span className="text-[0.8125rem] text-muted">
          ; in lại <a href={onDay(routes.task(task.duplicateOfId), knownOn)}>nhiệm vụ đã có ở trên</a>, không tính hai
          lần
        </span>
      )}
      {task.foundIn && task.foundIn.length > 0 ? (
        <span className="block text-[0.8125rem] text-muted">
          Tìm thấy ở {task.foundIn.map((place) => TASK_PLACE_TEXT[place]).join(', ')}
        </span>
      ) : null}
      {task.empty ? (
        <span className="text-[0.8125rem] text-muted">; có số thứ tự nhưng không có nội dung, không tính</span>
      ) : null}
    </>
  );
}

/** Where it stands, for the instance that matters now; the words of the document stay beside what was understood. */
export function TaskState({ line, steps }: LineProps & { steps?: Steps | undefined }) {
  const { task, status, current, occurrences } = line;
  if (task.empty || task.duplicateOfId !== null) return <span className="text-muted">–</span>;
  return (
    <>
      <TaskChip status={status} />
      {current && current.status !== 'undetermined' ? (
        <p className="mt-1 text-[0.8125rem]">
          {occurrences.length > 1 ? `${occurrenceName(current.label)}: ` : ''}
          {dueInWords(current.dueOn)}, {leadsInWords(current)}
        </p>
      ) : null}
      <Overdue line={line} steps={steps} />
    </>
  );
}

/** Where the next step of each instance stands. */
export type Steps = ReadonlyMap<number, NextStepReading>;

/** How long a task is overdue, and where the steps are known, what comes next. */
export function Overdue({ line: { overdueDays, current }, steps }: LineProps & { steps?: Steps | undefined }) {
  if (overdueDays === null || current === null) return null;
  const nextStep = steps?.get(current.id);
  const words = nextStep ? nextStepInWords(nextStep) : '';
  return (
    <p className="mt-1 text-[0.8125rem]">
      <strong className="font-semibold text-risk">Quá hạn {overdueDays} ngày</strong>
      {words === '' ? '' : `, ${words}`}
    </p>
  );
}
