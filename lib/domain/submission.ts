import type { Day } from './calendar.ts';
import type { OpenRow } from './completeness.ts';
import { refuse } from './refusal.ts';
import { isBeforeCutOff, periodStateOn, type WritingDays } from './reporting-period.ts';
import type { Verdict } from './validation.ts';

export const SUBMISSION_STATUSES = ['draft', 'submitted', 'returned', 'approved'] as const;
/** nháp · đã nộp · bị trả lại · đã duyệt. */
export type SubmissionStatus = (typeof SUBMISSION_STATUSES)[number];

export type SubmissionMove = 'submit' | 'withdraw' | 'approve' | 'send-back' | 'reopen';

type OfPeriod = WritingDays;

/** What can happen now, and where it leads. A reopened approval goes back to its agency, which sends a new version. */
const MOVES: Record<SubmissionStatus, Partial<Record<SubmissionMove, SubmissionStatus>>> = {
  draft: { submit: 'submitted' },
  submitted: { withdraw: 'draft', approve: 'approved', 'send-back': 'returned' },
  returned: { submit: 'submitted' },
  approved: { reopen: 'returned' },
};

export function movesFrom(status: SubmissionStatus): SubmissionMove[] {
  return Object.keys(MOVES[status]) as SubmissionMove[];
}

export function isMove(status: SubmissionStatus, move: SubmissionMove): boolean {
  return MOVES[status][move] !== undefined;
}

/** The agency writes only while the report is in its hands. */
export function isInAgencyHands(status: SubmissionStatus): boolean {
  return status === 'draft' || status === 'returned';
}

/** Refuses an edit: wrong-state, period-not-open-yet, period-locked, period-closed. */
export function requireEditable(submission: { status: SubmissionStatus; period: OfPeriod }, today: Day): void {
  if (!isInAgencyHands(submission.status)) refuse('wrong-state', { status: submission.status });
  requireUnlocked(submission.period, today);
}

export type ToSubmit = {
  status: SubmissionStatus;
  period: OfPeriod;
  /** From `openRows`. */
  open: readonly OpenRow[];
  /** Lead tasks without a progress line in this period. */
  openTasks: number;
  /** Late parts of tasks without a reason. */
  unexplainedTasks: readonly unknown[];
  /** Parts of tasks more than 30 days overdue without a next step. */
  steplessTasks: readonly unknown[];
  /** Required sections without a word. */
  openSections: readonly unknown[];
  /** From `standingVerdicts`. */
  standing: readonly Verdict[];
  /** Returned lines whose reason has no reply yet. */
  unansweredReturns: number;
  /** The head who signs off, and the report's own date. */
  signerName: string | null;
  documentOn: Day | null;
  /** Why the figures will not change any more, of a report that goes out before the cut-off day. */
  earlyReason: string | null;
};

/** Nộp báo cáo. Refuses: wrong-state, period-*, incomplete, late-unexplained, next-step-owed, blocked-by-rule, unanswered-return, unsigned, before-cut-off. */
export function submit(submission: ToSubmit, today: Day): { status: SubmissionStatus } {
  const next = move(submission.status, 'submit');
  requireUnlocked(submission.period, today);
  const first = submission.open[0]?.rowKey ?? '';
  const sections = submission.openSections.length;
  if (submission.open.length + submission.openTasks + sections > 0) {
    refuse('incomplete', { rows: submission.open.length, tasks: submission.openTasks, sections, first });
  }
  const late = submission.unexplainedTasks.length;
  if (late > 0) refuse('late-unexplained', { count: late });
  const stepless = submission.steplessTasks.length;
  if (stepless > 0) refuse('next-step-owed', { count: stepless });
  const verdict = submission.standing[0];
  if (verdict) refuse('blocked-by-rule', { count: submission.standing.length, first: verdict.rowKey });
  if (submission.unansweredReturns > 0) refuse('unanswered-return', { count: submission.unansweredReturns });
  if (isBlank(submission.signerName) || submission.documentOn === null) refuse('unsigned');
  const { cutOffOn } = submission.period;
  if (isBeforeCutOff(submission.period, today) && isBlank(submission.earlyReason))
    refuse('before-cut-off', { cutOffOn });
  return next;
}

/** Rút lại: only while nobody has acted. Refuses: already-decided, wrong-state, period-*. */
export function withdraw(
  submission: { status: SubmissionStatus; period: OfPeriod },
  today: Day,
): { status: SubmissionStatus } {
  if (isDecided(submission.status)) refuse('already-decided', { status: submission.status });
  const next = move(submission.status, 'withdraw');
  requireUnlocked(submission.period, today);
  return next;
}

/** What a reviewer decides on: the version that was seen, against the newest one sent. */
export type ToDecide = { status: SubmissionStatus; period: OfPeriod; seenVersion: number; sentVersion: number };

/** Đánh dấu: where a decision can be made, lines can be marked before it. Refuses as `approve` does. */
export function requireUnderReview(submission: ToDecide): void {
  decide(submission, 'approve');
}

/** Duyệt: also after the lock, never after closing. Refuses: already-decided, wrong-state, stale, period-closed. */
export function approve(submission: ToDecide): { status: SubmissionStatus } {
  return decide(submission, 'approve');
}

/** Trả lại: every line carries its reason. A locked period is reopened first, or the agency could not answer. */
export function sendBack(
  submission: ToDecide,
  lines: readonly { lineKey: string; reason: string }[],
  today: Day,
): { status: SubmissionStatus } {
  const next = decide(submission, 'send-back');
  if (lines.length === 0 || lines.some((line) => isBlank(line.reason))) refuse('reason-required');
  requireUnlocked(submission.period, today);
  return next;
}

/** Mở lại một báo cáo đã duyệt, with a reason. Refuses: wrong-state, reason-required, period-locked, period-closed. */
export function reopen(
  submission: { status: SubmissionStatus; period: OfPeriod },
  reason: string,
  today: Day,
): { status: SubmissionStatus } {
  const next = move(submission.status, 'reopen');
  if (isBlank(reason)) refuse('reason-required');
  requireUnlocked(submission.period, today);
  return next;
}

function decide(submission: ToDecide, what: 'approve' | 'send-back'): { status: SubmissionStatus } {
  if (isDecided(submission.status)) refuse('already-decided', { status: submission.status });
  const next = move(submission.status, what);
  if (submission.seenVersion !== submission.sentVersion) {
    refuse('stale', { seen: submission.seenVersion, sent: submission.sentVersion });
  }
  if (submission.period.closedAt !== null) refuse('period-closed');
  return next;
}

function move(status: SubmissionStatus, what: SubmissionMove): { status: SubmissionStatus } {
  return { status: MOVES[status][what] ?? refuse('wrong-state', { status, move: what }) };
}

function requireUnlocked(period: OfPeriod, today: Day): void {
  const state = periodStateOn(period, today);
  if (state === 'closed') refuse('period-closed');
  if (state === 'locked') refuse('period-locked', { locksOn: period.locksOn });
  if (state === 'not-open-yet') refuse('period-not-open-yet', { startsOn: period.startsOn });
}

function isDecided(status: SubmissionStatus): boolean {
  return status === 'approved' || status === 'returned';
}

function isBlank(text: string | null): boolean {
  return (text ?? '').trim() === '';
}
