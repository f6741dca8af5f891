import type { SendingState } from '@/lib/domain/sending.ts';

/** The ground and ink of a state; a letter or a number always stands on it. */
export const TONES: Record<SendingState, string> = {
  approved: 'bg-good-wash text-good',
  sent: 'bg-track-wash text-track',
  returned: 'bg-slow-wash text-slow',
  open: 'text-muted',
  overdue: 'bg-risk-wash text-risk',
  reopened: 'bg-accent-wash text-accent',
  missed: 'hatched bg-void-wash text-void',
};
