import type { Day } from './calendar.ts';
import type { Audience } from './reminder.ts';
import type { WritingDays } from './reporting-period.ts';
import type { SubmissionStatus } from './submission.ts';

/** One report that a letter speaks of. */
export type LetterLine = {
  reminderId: number;
  submissionId: number;
  status: SubmissionStatus;
  audience: Audience;
  agencyId: number;
  agencyName: string;
  /** A newer letter to the same person speaks of the same report. */
  superseded: boolean;
  period: WritingDays & { id: number; name: string };
};

/** thư nhắc: all that one person is reminded of on one day, by e-mail. */
export type Letter = {
  noticeId: number;
  /** Its name in the queue and in its Message-ID: sent twice by accident, it is still one letter. */
  letterId: string;
  recipientId: number;
  recipientName: string;
  /** As the account has it; null for a disabled account too. */
  address: string | null;
  provinceId: number;
  provinceName: string;
  lines: readonly LetterLine[];
};

/** A letter whose every line is still true today, to an address that can be one; it names working days by the days off. */
export type ReadyLetter = Letter & { address: string; today: Day; holidays: ReadonlySet<Day> };
