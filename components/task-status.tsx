import type { TaskStatus } from '@/lib/domain/task.ts';
import { TASK_STATUS_TEXT } from '@/lib/text/statuses.ts';
import { Chip, type Tone } from './ui/chip.tsx';

export const TASK_TONES: Record<TaskStatus, Tone> = {
  'done-on-time': 'good',
  'done-late': 'slow',
  'in-progress': 'track',
  overdue: 'risk',
  undetermined: 'plain',
  'born-late': 'plain',
  'no-report': 'void',
};

export function TaskChip({ status }: { status: TaskStatus }) {
  return <Chip tone={TASK_TONES[status]}>{TASK_STATUS_TEXT[status]}</Chip>;
}
