import type { TargetGroup } from '@/lib/domain/target-reading.ts';
import type { TargetStatus } from '@/lib/domain/target-status.ts';
import { TARGET_STATUS_TEXT } from '@/lib/text/statuses.ts';
import { Chip, type Tone } from './ui/chip.tsx';

export const TARGET_GROUP_TONES: Record<TargetGroup, Tone> = {
  met: 'good',
  'on-track': 'track',
  behind: 'slow',
  'at-risk': 'risk',
  missed: 'risk',
  stale: 'plain',
  insufficient: 'plain',
  'no-figure': 'void',
  'not-quantified': 'plain',
};

const STATUS_TONES: Record<TargetStatus, Tone> = {
  ...TARGET_GROUP_TONES,
  'final-met': 'good',
  'final-missed': 'risk',
  'final-unknown': 'void',
};

export function TargetChip({ status }: { status: TargetStatus }) {
  return <Chip tone={STATUS_TONES[status]}>{TARGET_STATUS_TEXT[status]}</Chip>;
}
