import { type Day, dayOf, daysBetween } from './calendar.ts';
import { isLate, type PeriodKind } from './reporting-period.ts';

export const PUNCTUALITIES = ['on-time', 'late', 'not-sent', 'not-due'] as const;
/** gửi đúng hạn · gửi muộn · đã đến hạn, chưa gửi · chưa đến hạn, chưa gửi. */
export type Punctuality = (typeof PUNCTUALITIES)[number];

/** What one agency did in one period, from the submission alone. */
export type PeriodSending = {
  submissionId: number;
  agencyId: number;
  periodId: number;
  periodName: string;
  kind: PeriodKind;
  reportYear: number;
  startsOn: Day;
  dueOn: Day;
  formVersionId: number;
  /** Only in the agency's hands: others have nothing to read yet. */
  isDraft: boolean;
  /** The first sending that was not withdrawn. */
  firstSentAt: Date | null;
  /** How often it was sent back. */
  returns: number;
  answeredRows: number;
};

type Timed = Pick<PeriodSending, 'firstSentAt' | 'dueOn'>;

/** How it stood on `day`: what was sent later is not known yet. Sent on the due day itself is in time. */
export function punctualityOf(sending: Timed, day: Day): Punctuality {
  const sentOn = sentOnBy(sending, day);
  if (sentOn !== null) return isLate(sentOn, sending.dueOn) ? 'late' : 'on-time';
  return day > sending.dueOn ? 'not-sent' : 'not-due';
}

/** Days after the due day (before it: below zero); null while nothing was sent. */
export function daysFromDue(sending: Timed, day: Day): number | null {
  const sentOn = sentOnBy(sending, day);
  return sentOn === null ? null : daysBetween(sending.dueOn, sentOn);
}

export type PunctualityCounts = Record<Punctuality, number> & { returned: number };

/** Every state is listed, also those with none; `returned` counts the reports that were sent back at least once. */
export function countPunctuality(sendings: readonly PeriodSending[], day: Day): PunctualityCounts {
  const counts: PunctualityCounts = { 'on-time': 0, late: 0, 'not-sent': 0, 'not-due': 0, returned: 0 };
  for (const sending of sendings) {
    counts[punctualityOf(sending, day)] += 1;
    if (sending.returns > 0) counts.returned += 1;
  }
  return counts;
}

function sentOnBy({ firstSentAt }: Timed, day: Day): Day | null {
  const sentOn = firstSentAt === null ? null : dayOf(firstSentAt);
  return sentOn !== null && sentOn <= day ? sentOn : null;
}
