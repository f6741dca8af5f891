import { describe, expect, test } from 'vitest';
import { type Day, plusDays } from '@/lib/domain/calendar.ts';
import { isRefusal } from '@/lib/domain/refusal.ts';
import { proposePeriod } from '@/lib/domain/reporting-period.ts';
import {
  approve,
  isInAgencyHands,
  isMove,
  movesFrom,
  reopen,
  requireEditable,
  SUBMISSION_STATUSES,
  type SubmissionMove,
  type SubmissionStatus,
  sendBack,
  submit,
  type ToSubmit,
  withdraw,
} from '@/lib/domain/submission.ts';
import type { Verdict } from '@/lib/domain/validation.ts';

const period = { ...proposePeriod('h1', 2026), closedAt: null };
const closed = { ...period, closedAt: new Date('2026-06-25T00:00:00Z') };
const OPEN: Day = '2026-06-16';
const OVERDUE: Day = '2026-06-19';
const LOCKED: Day = '2026-06-21';
const EARLY: Day = '2025-12-14';

const whole: ToSubmit = {
  status: 'draft',
  period,
  open: [],
  openTasks: 0,
  unexplainedTasks: [],
  steplessTasks: [],
  openSections: [],
  standing: [],
  unansweredReturns: 0,
  signerName: 'Lò Thị Mai',
  documentOn: '2026-06-16',
  earlyReason: null,
};

const verdict: Verdict = {
  ruleCode: 'total',
  kind: 'total',
  strength: 'block',
  rowKey: 'r-3',
  otherKeys: [],
  facts: { left: '1', right: '2', difference: '-1', percent: '-50', limit: null },
  undecidable: false,
  message: '',
  cause: null,
  tasks: null,
  about: '[]',
};

/** The code of the refusal, or the status that the move led to. */
function outcome(act: () => { status: SubmissionStatus } | void): string {
  try {
    return act()?.status ?? 'allowed';
  } catch (error) {
    if (isRefusal(error)) return error.code;
    throw error;
  }
}

describe('the table of moves', () => {
  test.each<[SubmissionStatus, SubmissionMove[]]>([
    ['draft', ['submit']],
    ['submitted', ['withdraw', 'approve', 'send-back']],
    ['returned', ['submit']],
    ['approved', ['reopen']],
  ])('from %s: %j', (status, moves) => {
    expect(movesFrom(status)).toEqual(moves);
    expect(isMove(status, 'submit')).toBe(moves.includes('submit'));
  });

  test('an agency writes only what is in its hands', () => {
    expect(SUBMISSION_STATUSES.filter(isInAgencyHands)).toEqual(['draft', 'returned']);
  });
});

describe('writing', () => {
  test.each<[SubmissionStatus, Day, string]>([
    ['draft', OPEN, 'allowed'],
    ['returned', OVERDUE, 'allowed'],
    ['submitted', OPEN, 'wrong-state'],
    ['approved', OPEN, 'wrong-state'],
    ['draft', LOCKED, 'period-locked'],
    ['draft', EARLY, 'period-not-open-yet'],
  ])('%s on %s: %s', (status, day, result) => {
    expect(outcome(() => requireEditable({ status, period }, day))).toBe(result);
  });

  test('nothing is written into a closed period', () => {
    expect(outcome(() => requireEditable({ status: 'draft', period: closed }, OPEN))).toBe('period-closed');
  });
});

describe('submitting', () => {
  test.each<[string, Partial<ToSubmit>, Day, string]>([
    ['a whole draft', {}, OPEN, 'submitted'],
    ['late, before the lock', {}, OVERDUE, 'submitted'],
    ['a returned report', { status: 'returned' }, OPEN, 'submitted'],
    ['twice', { status: 'submitted' }, OPEN, 'wrong-state'],
    ['an approved one', { status: 'approved' }, OPEN, 'wrong-state'],
    ['after the lock', {}, LOCKED, 'period-locked'],
    ['before the window', {}, EARLY, 'period-not-open-yet'],
    ['a closed period', { period: closed }, OPEN, 'period-closed'],
    ['a blank row', { open: [{ rowKey: 'r-1', why: 'blank' }] }, OPEN, 'incomplete'],
    ['a lead task without progress', { openTasks: 1 }, OPEN, 'incomplete'],
    ['a required section without a word', { openSections: [{}] }, OPEN, 'incomplete'],
    ['a late task that does not say why', { unexplainedTasks: [7] }, OPEN, 'late-unexplained'],
    ['a task long overdue without a next step', { steplessTasks: [7] }, OPEN, 'next-step-owed'],
    ['a broken rule', { standing: [verdict] }, OPEN, 'blocked-by-rule'],
    ['a returned line without a reply', { status: 'returned', unansweredReturns: 1 }, OPEN, 'unanswered-return'],
    ['no signing head', { signerName: '  ' }, OPEN, 'unsigned'],
    ['no day of its own', { documentOn: null }, OPEN, 'unsigned'],
  ])('%s', (_, given, day, result) => {
    expect(outcome(() => submit({ ...whole, ...given }, day))).toBe(result);
  });

  test('a refusal carries what its sentence needs', () => {
    const facts = (act: () => unknown) => {
      try {
        act();
      } catch (error) {
        return isRefusal(error) ? error.facts : error;
      }
      return 'not refused';
    };
    expect(facts(() => submit(whole, LOCKED))).toEqual({ locksOn: '2026-06-21' });
    expect(facts(() => submit(whole, EARLY))).toEqual({ startsOn: '2025-12-15' });
    expect(facts(() => submit({ ...whole, open: [{ rowKey: 'r-1', why: 'blank' }], openTasks: 2 }, OPEN))).toEqual({
      rows: 1,
      tasks: 2,
      sections: 0,
      first: 'r-1',
    });
    expect(facts(() => submit({ ...whole, standing: [verdict] }, OPEN))).toEqual({ count: 1, first: 'r-3' });
    expect(facts(() => submit({ ...whole, unansweredReturns: 3 }, OPEN))).toEqual({ count: 3 });
    expect(facts(() => submit(whole, '2026-06-13'))).toEqual({ cutOffOn: '2026-06-14' });
    expect(facts(() => approve({ status: 'submitted', period, seenVersion: 1, sentVersion: 2 }))).toEqual({
      seen: 1,
      sent: 2,
    });
  });
});

describe('withdrawing, until somebody has acted', () => {
  test.each<[SubmissionStatus, Day, string]>([
    ['submitted', OPEN, 'draft'],
    ['approved', OPEN, 'already-decided'],
    ['returned', OPEN, 'already-decided'],
    ['draft', OPEN, 'wrong-state'],
    ['submitted', LOCKED, 'period-locked'],
  ])('%s on %s: %s', (status, day, result) => {
    expect(outcome(() => withdraw({ status, period }, day))).toBe(result);
  });
});

describe('deciding', () => {
  const sent = { status: 'submitted', period, seenVersion: 2, sentVersion: 2 } as const;
  const lines = [{ lineKey: 'r-1', reason: 'không khớp với Quý I' }];

  test.each<[string, Partial<typeof sent> | object, string, string]>([
    ['the version that was seen', {}, 'approved', 'returned'],
    ['an older version', { seenVersion: 1 }, 'stale', 'stale'],
    ['already approved', { status: 'approved' }, 'already-decided', 'already-decided'],
    ['already returned', { status: 'returned' }, 'already-decided', 'already-decided'],
    ['a draft', { status: 'draft' }, 'wrong-state', 'wrong-state'],
    ['a closed period', { period: closed }, 'period-closed', 'period-closed'],
  ])('%s', (_, given, approved, returned) => {
    expect(outcome(() => approve({ ...sent, ...given }))).toBe(approved);
    expect(outcome(() => sendBack({ ...sent, ...given }, lines, OPEN))).toBe(returned);
  });

  test('before the cut-off day only with a reason, from that day on without: on every day of the period', () => {
    for (let day: Day = period.startsOn; day < period.locksOn; day = plusDays(day, 1)) {
      const silent = outcome(() => submit({ ...whole, earlyReason: ' ' }, day));
      expect(silent, day).toBe(day < period.cutOffOn ? 'before-cut-off' : 'submitted');
      expect(
        outcome(() => submit({ ...whole, earlyReason: 'Không còn phát sinh' }, day)),
        day,
      ).toBe('submitted');
      expect(
        outcome(() => requireEditable(whole, day)),
        day,
      ).toBe('allowed');
    }
  });

  test('a return carries a reason per line', () => {
    expect(outcome(() => sendBack(sent, [], OPEN))).toBe('reason-required');
    expect(outcome(() => sendBack(sent, [...lines, { lineKey: 'r-2', reason: ' ' }], OPEN))).toBe('reason-required');
  });

  test('after the lock a report may be approved, but not returned into hands that are tied', () => {
    expect(outcome(() => approve(sent))).toBe('approved');
    expect(outcome(() => sendBack(sent, lines, LOCKED))).toBe('period-locked');
  });
});

describe('re-opening an approval', () => {
  test.each<[SubmissionStatus, string, Day, string]>([
    ['approved', 'số liệu TTHC thiếu hai huyện', OPEN, 'returned'],
    ['approved', ' ', OPEN, 'reason-required'],
    ['approved', 'lý do', LOCKED, 'period-locked'],
    ['submitted', 'lý do', OPEN, 'wrong-state'],
    ['draft', 'lý do', OPEN, 'wrong-state'],
  ])('%s with %j on %s: %s', (status, reason, day, result) => {
    expect(outcome(() => reopen({ status, period }, reason, day))).toBe(result);
  });
});
