import type { TaskReading } from '@/lib/domain/task-line.ts';
import { routes } from '@/lib/routes.ts';
import { dueInWords, leadsInWords, occurrenceName } from '@/lib/text/tasks.ts';
import { SourceNote } from './source-line.tsx';
import { TaskChip } from './task-status.tsx';

type LineProps = { line: TaskReading };

export function TaskName({ line: { task } }: LineProps) {
  return (
    <>
      <a href={routes.task(task.id)} className="font-semibold no-underline hover:underline">
        {task.title ?? 'Dòng để trống trong văn bản'}
      </a>
      <br />
      <SourceNote source={task.source} />
      {task.duplicateOfId === null ? null : (
        <span className="text-[0.8125rem] text-muted">
          ; in lại <a href={routes.task(task.duplicateOfId)}>nhiệm vụ đã có ở trên</a>, không tính hai lần
        </span>
      )}
      {task.empty ? (
        <span className="text-[0.8125rem] text-muted">; có số thứ tự nhưng không có nội dung, không tính</span>
      ) : null}
    </>
  );
}

/** Where it stands, for the instance that matters now; the words of the document stay beside what was understood. */
export function TaskState({ line: { task, status, current, occurrences } }: LineProps) {
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
    </>
  );
}
