/** What the journal (nhật ký) records; the Vietnamese sentence for each stands in `lib/text/events.ts`. */
export const EVENT_ACTIONS = [
  'session.started',
  'session.refused',
  'session.ended',
  'password.changed',
  'password.reset',
  'totp.enabled',
  'totp.disabled',
  'totp.requirement-changed',
  'account.created',
  'account.changed',
  'account.disabled',
  'account.enabled',
  'account.reviewed',
  'account.warned-unused',
  'first-run.completed',
  'catalogue.loaded',
  'sample.removed',
  'agency.created',
  'agency.changed',
  'agency.succeeded',
  'period.opened',
  'period.changed',
  'period.closed',
  'submission.created',
  'submission.saved',
  'submission.submitted',
  'submission.withdrawn',
  'submission.returned',
  'submission.approved',
  'submission.reopened',
  'result.overridden',
  'result.override-lifted',
  'report.published',
  'report.corrected',
  'figure.entered',
  'judgement.signed',
  'reminders.planned',
  'reminders.sent-by-hand',
  'reminder-rule.changed',
  'account.handed-over',
  'account.taken-over',
  'account.handover-cancelled',
  'reading.started',
  'reading.corrected',
  'reading.discarded',
  'reading.saved',
  'plan.read-in',
  'plan.compared',
  'period.locked',
  'period.unlocked',
  'period.scope-refreshed',
  'submission.unlocked',
  'submission.relocked',
  'holiday.added',
  'holiday.removed',
  'target.changed',
  'task.changed',
  'evidence.attached',
  'evidence.detached',
  'evidence.erased',
  'form.created',
  'form.version-made',
  'form.changed',
  'form.released',
  'form.discarded',
  'review.marked',
  'review.checked',
  'submission.proposal-accepted',
  'remedy.decided',
  'remedy.followed-up',
  'results.rebuilt',
  'status-rule.changed',
  'token.issued',
  'token.revoked',
  'official-report.changed',
  'official-report.issued',
  'official-report.reopened',
] as const;

export type EventAction = (typeof EVENT_ACTIONS)[number];

export type EventSubject =
  | 'user'
  | 'session'
  | 'province'
  | 'agency'
  | 'period'
  | 'submission'
  | 'review'
  | 'report'
  | 'indicator'
  | 'target'
  | 'installation'
  | 'holiday'
  | 'reading'
  | 'plan'
  | 'task'
  | 'form'
  | 'token';
