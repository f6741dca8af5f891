import { TASK_STATUSES, type TaskStatus } from '@/lib/domain/task.ts';
import { TASK_STATUS_TEXT } from '@/lib/text/statuses.ts';
import type { BarPart } from './state-bar.tsx';
import { Chip, type Tone } from './ui/chip.tsx';

const TASK_TONES: Record<TaskStatus, Tone> = {
  'done-on-time': 'good',
  'done-late': 'slow',
  'in-progress': 'track',
  overdue: 'risk',
  undetermined: 'plain',
  'born-late': 'plain',
  'no-report': 'void',
};

/** The parts of a bar of tasks, and where each leads. */
export function taskBar(
  counts: Record<TaskStatus, number>,
  way?: (status: TaskStatus) => string,
): BarPart<TaskStatus>[] {
  return TASK_STATUSES.map((key) => ({
    key,
    label: TASK_STATUS_TEXT[key].toLowerCase(),
    count: counts[key],
    tone: TASK_TONES[key],
    ...(way && { href: way(key) }),
  }));
}

export function TaskChip({ status }: { status: TaskStatus }) {
  return <Chip tone={TASK_TONES[status]}>{TASK_STATUS_TEXT[status]}</Chip>;
}
