import { describe, expect, test } from 'vitest';
import type { FormRow } from '@/lib/domain/form.ts';
import { isAskedOf } from '@/lib/domain/form.ts';
import { proposePeriod } from '@/lib/domain/reporting-period.ts';
import { askedCounter, type Sending, type SendingCell, sendingCell } from '@/lib/domain/sending.ts';

/** Due 17/12/2026, locked from 21/12. */
const YEAR = { ...proposePeriod('year', 2026), closedAt: null };
const IN_TIME = new Date('2026-12-17T23:59:00+07:00');
const LATE = new Date('2026-12-19T00:00:00+07:00');

const draft: Sending = { status: 'draft', firstSentAt: null, answeredRows: 60, reopenedUntil: null };

describe('one cell of who has sent', () => {
  test.each<[string, Sending, string, SendingCell]>([
    ['open', draft, '2026-12-17', { state: 'open', daysLate: null, emptyRows: 30, reopenedUntil: null }],
    ['past the due day', draft, '2026-12-19', { state: 'overdue', daysLate: 2, emptyRows: 30, reopenedUntil: null }],
    ['never sent', draft, '2027-03-01', { state: 'missed', daysLate: null, emptyRows: null, reopenedUntil: null }],
    [
      'full and not sent',
      { ...draft, answeredRows: 95 },
      '2026-12-16',
      { state: 'open', daysLate: null, emptyRows: 0, reopenedUntil: null },
    ],
    [
      'sent on the last evening',
      { ...draft, status: 'submitted', firstSentAt: IN_TIME },
      '2026-12-20',
      { state: 'sent', daysLate: null, emptyRows: null, reopenedUntil: null },
    ],
    [
      'sent late and approved',
      { ...draft, status: 'approved', firstSentAt: LATE },
      '2027-03-01',
      { state: 'approved', daysLate: 2, emptyRows: null, reopenedUntil: null },
    ],
    [
      'sent in time, returned after the due day',
      { ...draft, status: 'returned', firstSentAt: IN_TIME },
      '2026-12-20',
      { state: 'returned', daysLate: null, emptyRows: 30, reopenedUntil: null },
    ],
  ])('%s', (_, sending, today, cell) => {
    expect(sendingCell(sending, 90, YEAR, today)).toEqual(cell);
  });

  test.each<[string, Sending, string, Partial<SendingCell>]>([
    [
      'locked for all but this one',
      draft,
      '2026-12-30',
      { state: 'reopened', emptyRows: 30, reopenedUntil: '2026-12-30' },
    ],
    ['its day has passed', draft, '2026-12-31', { state: 'missed', emptyRows: null, reopenedUntil: null }],
    ['not locked yet', draft, '2026-12-16', { state: 'open', emptyRows: 30, reopenedUntil: null }],
    [
      'returned and open again',
      { ...draft, status: 'returned' },
      '2026-12-30',
      { state: 'returned', emptyRows: 30, reopenedUntil: '2026-12-30' },
    ],
    [
      'sent meanwhile',
      { ...draft, status: 'submitted' },
      '2026-12-30',
      { state: 'sent', emptyRows: null, reopenedUntil: null },
    ],
  ])('opened again until 30/12: %s', (_, sending, today, cell) => {
    expect(sendingCell({ ...sending, reopenedUntil: '2026-12-30' }, 90, YEAR, today)).toMatchObject(cell);
  });

  test('a closed period waits for nothing', () => {
    expect(sendingCell(draft, 90, { ...YEAR, closedAt: LATE }, '2026-12-16').state).toBe('missed');
  });
});

test('the rows asked of an agency are counted as they are asked', () => {
  const row = (id: number, more: Partial<FormRow>) =>
    ({ id, type: 'count', consolidation: 'sum', ownerAgencyId: null, answeredBy: null, ...more }) as FormRow;
  const departments = { kinds: [{ kind: 'department', level: 'province' }], members: [] };
  const rows = [
    row(1, { type: 'heading' }),
    row(2, { answeredBy: departments }),
    row(3, { answeredBy: { kinds: [], members: [7] } }),
    row(4, { answeredBy: { ...departments, members: [9] } }),
    row(5, { consolidation: 'owner', ownerAgencyId: 8 }),
    row(6, { consolidation: 'ratio', answeredBy: departments }),
  ];
  const count = askedCounter(rows);
  for (const id of [7, 8, 9]) {
    for (const kind of ['department', 'commune-committee']) {
      const agency = { id, kind, level: 'province' };
      expect(count(agency), `${id} ${kind}`).toBe(rows.filter((one) => isAskedOf(one, agency)).length);
    }
  }
  expect(count({ id: 1, kind: 'department', level: 'province' })).toBe(2);
});
