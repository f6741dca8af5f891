import { TARGET_GROUPS, type TargetGroup } from '@/lib/domain/target-reading.ts';
import type { TargetStatus } from '@/lib/domain/target-status.ts';
import { TARGET_STATUS_TEXT } from '@/lib/text/statuses.ts';
import { TARGET_GROUP_TEXT } from '@/lib/text/targets.ts';
import type { BarPart } from './state-bar.tsx';
import { Chip, type Tone } from './ui/chip.tsx';

const TARGET_GROUP_TONES: Record<TargetGroup, Tone> = {
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

/** The parts of a bar of targets, and where each leads. */
export function targetBar(
  counts: Record<TargetGroup, number>,
  way?: (group: TargetGroup) => string,
): BarPart<TargetGroup>[] {
  return TARGET_GROUPS.map((key) => ({
    key,
    label: TARGET_GROUP_TEXT[key].toLowerCase(),
    count: counts[key],
    tone: TARGET_GROUP_TONES[key],
    ...(way && { href: way(key) }),
  }));
}

export function TargetChip({ status }: { status: TargetStatus }) {
  return <Chip tone={STATUS_TONES[status]}>{TARGET_STATUS_TEXT[status]}</Chip>;
}
