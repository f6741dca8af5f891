import type { Actor } from '@/lib/domain/actor.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { isSampleMode } from '@/lib/env.ts';

/** The launcher reads this exit code as: drop the sample database, make the real one, print its first-run token. */
export const SAMPLE_REMOVED = 75;

/** Xóa dữ liệu minh họa: the whole sample database goes, and with it every sample account. Refuses outside sample mode. */
export function removeSample(actor: Actor, leave: (code: number) => void): void {
  if (!isSampleMode()) refuse('not-found');
  if (!actor.grants.some((grant) => grant.role === 'staff')) refuse('not-allowed');
  leave(SAMPLE_REMOVED);
}
