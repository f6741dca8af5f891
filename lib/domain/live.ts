import type { EventAction } from './event.ts';

/** What changes the figures, statuses and duties that open pages show; a draft that is saved changes none of them. */
export const SHOWN_ACTIONS: readonly EventAction[] = [
  'submission.submitted',
  'submission.withdrawn',
  'submission.returned',
  'submission.approved',
  'submission.reopened',
  'result.overridden',
  'result.override-lifted',
  'results.rebuilt',
  'agency.succeeded',
  'period.opened',
  'period.changed',
  'period.scope-refreshed',
  'period.closed',
  'report.published',
  'report.corrected',
  'figure.entered',
  'judgement.signed',
  'remedy.decided',
  'remedy.followed-up',
  'status-rule.changed',
  'plan.read-in',
  'target.changed',
  'task.changed',
  'period.locked',
  'period.unlocked',
  'submission.unlocked',
  'submission.relocked',
];

/** What is written most often and changes nothing that pages about plans, targets, tasks and duties show. */
export const QUIET_ACTIONS: readonly EventAction[] = [
  'session.started',
  'session.refused',
  'session.ended',
  'submission.saved',
  'review.marked',
  'reminders.planned',
  'reminders.sent-by-hand',
];

/** An event of the journal, as the database tells it while it happens; ids grow in the order of the journal. */
export type Change = { id: bigint; provinceId: number | null; action: string };

/** Whether an open page about this province shows something else after it. */
export function isShownChange({ provinceId, action }: Change, ofProvince: number): boolean {
  return SHOWN_ACTIONS.some((shown) => shown === action) && (provinceId === null || provinceId === ofProvince);
}

/** "917 1 submission.approved": id, province or "-", action. `null`: not ours. */
export function readChange(payload: string): Change | null {
  const [, id, province, action] = /^(\d{1,19}) (\d{1,10}|-) ([a-z.-]+)$/.exec(payload) ?? [];
  if (id === undefined || action === undefined) return null;
  return { id: BigInt(id), provinceId: province === '-' ? null : Number(province), action };
}
