import { type Day, dayOf, daysBetween } from './calendar.ts';
import { type Answerer, type FormRow, isAskedOf } from './form.ts';
import { mayEditOn, periodStateOn, type WritingDays } from './reporting-period.ts';
import { isInAgencyHands, type SubmissionStatus } from './submission.ts';

export const SENDING_STATES = ['approved', 'sent', 'returned', 'open', 'overdue', 'reopened', 'missed'] as const;
/** đã duyệt · đã gửi · bị trả lại · chưa gửi, còn hạn · chưa gửi, quá hạn · mở lại, chưa gửi · không gửi (the period is locked or closed). */
export type SendingState = (typeof SENDING_STATES)[number];

/** What one cell of agencies × periods says. */
export type SendingCell = {
  state: SendingState;
  /** Days by which it was first sent late, or by which it is late now; null when in time. */
  daysLate: number | null;
  /** Lines without an answer, while the agency can still write; null otherwise. */
  emptyRows: number | null;
  /** The period is locked, but this report is open again until that day; null otherwise. */
  reopenedUntil: Day | null;
};

export type Sending = {
  status: SubmissionStatus;
  firstSentAt: Date | null;
  answeredRows: number;
  /** The day until which it was opened again, if it was. */
  reopenedUntil: Day | null;
};
export const SENDING_GROUPS = ['departments', 'districts', 'communes'] as const;
/** Whoever reports for the province, districts, communes: the tables in which "who has sent" stands. */
export type SendingGroup = (typeof SENDING_GROUPS)[number];

export function sendingGroupOf(level: string): SendingGroup {
  if (level === 'commune') return 'communes';
  return level === 'district' ? 'districts' : 'departments';
}

/** What is not with Sở Nội vụ yet and can still be sent. */
export function isUnsent(cell: SendingCell): boolean {
  return cell.emptyRows !== null;
}

export const SENDING_FILTERS = [
  'not-sent',
  'overdue',
  'returned',
  'sent',
  'approved',
  'sent-late',
  'reopened',
  'missed',
] as const;
/** What a cell may be looked for by; one may be found by several. */
export type SendingFilter = (typeof SENDING_FILTERS)[number];

export const SENDING_HAS: Record<SendingFilter, (cell: SendingCell) => boolean> = {
  'not-sent': isUnsent,
  overdue: ({ state }) => state === 'overdue',
  returned: ({ state }) => state === 'returned',
  sent: ({ state }) => state === 'sent',
  approved: ({ state }) => state === 'approved',
  'sent-late': ({ state, daysLate }) => daysLate !== null && state !== 'overdue',
  reopened: ({ reopenedUntil }) => reopenedUntil !== null,
  missed: ({ state }) => state === 'missed',
};

type OfPeriod = Omit<WritingDays, 'reopenedUntil'>;

/** `asked`: the rows that this agency answers. Late is counted from the due day itself, not from the working day shown. */
export function sendingCell(sending: Sending, asked: number, days: OfPeriod, today: Day): SendingCell {
  const period = { ...days, reopenedUntil: sending.reopenedUntil };
  const state = stateOf(sending, period, today);
  const isWritable = isInAgencyHands(sending.status) && mayEditOn(period, today);
  const isReopened = isWritable && periodStateOn(period, today) === 'reopened';
  return {
    state,
    daysLate: daysLate(state, sending.firstSentAt, period.dueOn, today),
    emptyRows: isWritable ? Math.max(0, asked - sending.answeredRows) : null,
    reopenedUntil: isReopened ? sending.reopenedUntil : null,
  };
}

/** Counts the rows that a form asks of an agency; agencies of one kind share the count of what is asked by kind. */
export function askedCounter(rows: readonly FormRow[]): (agency: Answerer) => number {
  const named = rows.filter((row) => row.consolidation === 'owner' || (row.answeredBy?.members.length ?? 0) > 0);
  const byKind = rows.filter((row) => !named.includes(row));
  const known = new Map<string, number>();
  return (agency) => {
    const key = `${agency.kind} ${agency.level}`;
    const shared = known.get(key) ?? countAsked(byKind, agency);
    known.set(key, shared);
    return shared + countAsked(named, agency);
  };
}

function countAsked(rows: readonly FormRow[], agency: Answerer): number {
  return rows.filter((row) => isAskedOf(row, agency)).length;
}

function stateOf({ status }: Sending, period: WritingDays, today: Day): SendingState {
  if (status === 'approved') return 'approved';
  if (status === 'submitted') return 'sent';
  if (status === 'returned') return 'returned';
  const state = periodStateOn(period, today);
  if (state === 'locked' || state === 'closed') return 'missed';
  return state === 'overdue' || state === 'reopened' ? state : 'open';
}

function daysLate(state: SendingState, firstSentAt: Date | null, dueOn: Day, today: Day): number | null {
  const until = firstSentAt === null ? (state === 'overdue' ? today : null) : dayOf(firstSentAt);
  return until !== null && until > dueOn ? daysBetween(dueOn, until) : null;
}
