import type { Refusal, RefusalCode } from '@/lib/domain/refusal.ts';
import { statusOf } from '@/lib/forms/refusal-status.ts';
import { refusalInWords } from '@/lib/text/refusals.ts';
import { problemOf } from './problem.ts';

/** A refusal of the rules, as the forms give it, in the form of RFC 9457. */
export function refusalAnswer(request: Request, { code, facts }: Refusal): Response {
  return problemOf(request, {
    type: `urn:cchc:refusal:${code}`,
    status: statusOf(code) ?? 409,
    titles: { vi: 'Quy tắc không cho làm việc này', en: 'The rules refuse this' },
    details: { vi: refusalInWords(code, facts), en: ENGLISH[code] ?? `Refused: ${code}.` },
    parameters: code === 'unsound-writing' ? namesIn(facts) : [],
  });
}

function namesIn(facts: Refusal['facts']): string[] {
  return Object.values(facts).flatMap((names) => String(names).split(', ').filter(Boolean));
}

/** What writing and sending a report can refuse. */
const ENGLISH: Partial<Record<RefusalCode, string>> = {
  'not-found': 'There is no such report, or it lies outside the reach of the token.',
  'not-allowed': 'Only a token of the agency itself writes and sends its report.',
  stale: 'The report has changed since the version you name. Read it again, then write.',
  'wrong-state': 'The report is not in a state in which this can be done.',
  'already-decided': 'The report has been decided on.',
  'period-locked': 'The period is locked. The Department of Home Affairs can open the report again.',
  'period-closed': 'The period is closed: its figures are final.',
  'period-not-open-yet': 'The period is not open yet.',
  incomplete: 'Rows, tasks or sections are not answered yet; “owed” of the report names them.',
  'blocked-by-rule': 'Figures break a rule or need an explanation; “owed.rules” names them.',
  'unanswered-return': 'Lines were returned and have no reply; “owed.replies” names them.',
  unsigned: 'The day of the document and its signer are missing.',
  'before-cut-off': 'Before the cut-off day a report goes out only with earlyReason.',
  'late-unexplained': 'Late tasks have no reason; “owed.reasons” names them.',
  'next-step-owed': 'Tasks more than 30 days overdue have no next step; “owed.nextSteps” names them.',
  'unsound-writing':
    'Nothing was written: “parameters” names lines unknown, not understood or changed by somebody else.',
  'key-reused': 'This Idempotency-Key was used for another request. Take a new key.',
};
