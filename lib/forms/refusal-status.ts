import type { RefusalCode } from '@/lib/domain/refusal.ts';

const STATUS: Partial<Record<RefusalCode, number>> = {
  'not-found': 404,
  'not-allowed': 403,
  'own-agency': 403,
  'own-account': 403,
};

/** Who asks for what is not theirs gets the status for it, not only the words; nothing happens outside a server. */
export function sayStatusOf(code: RefusalCode): void {
  const status = statusOf(code);
  if (status) sayStatus(status);
}

export function statusOf(code: RefusalCode): number | undefined {
  return STATUS[code];
}

export function sayStatus(status: number): void {
  const hook = (globalThis as Record<symbol, unknown>)[Symbol.for('cchc.status')];
  if (typeof hook === 'function') hook(status);
}
