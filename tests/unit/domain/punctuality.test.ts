import { describe, expect, test } from 'vitest';
import { countPunctuality, daysFromDue, type PeriodSending, punctualityOf } from '@/lib/domain/punctuality.ts';
import { punctualityInWords, sendingInShort, sendingInWords } from '@/lib/text/punctuality.ts';

function sent(at: string | null, returns = 0): PeriodSending {
  return {
    submissionId: 1,
    agencyId: 1,
    periodId: 1,
    periodName: 'Quý I năm 2026',
    kind: 'q1',
    reportYear: 2026,
    startsOn: '2025-12-15',
    dueOn: '2026-03-17',
    formVersionId: 1,
    isDraft: at === null,
    firstSentAt: at === null ? null : new Date(at),
    returns,
    answeredRows: 0,
  };
}

/** The last minute of the due day in Vietnam is still the due day. */
const LAST_MINUTE = '2026-03-17T23:59:00+07:00';
const MINUTE_LATER = '2026-03-18T00:00:00+07:00';

describe('when a report was sent', () => {
  test.each([
    ['early', sent('2026-03-15T08:00:00+07:00'), '2026-04-01', 'on-time', -2, 'gửi trước hạn 2 ngày', 'sớm 2'],
    ['in the last minute', sent(LAST_MINUTE), '2026-04-01', 'on-time', 0, 'gửi đúng ngày hạn', 'đúng hạn'],
    ['a minute late', sent(MINUTE_LATER), '2026-04-01', 'late', 1, 'gửi muộn 1 ngày', 'muộn 1'],
    ['never', sent(null), '2026-03-18', 'not-sent', null, 'quá hạn, chưa gửi', 'chưa gửi'],
    ['not yet', sent(null), '2026-03-17', 'not-due', null, 'chưa gửi, chưa đến hạn', '–'],
    [
      'later than the day asked about',
      sent(MINUTE_LATER),
      '2026-03-17',
      'not-due',
      null,
      'chưa gửi, chưa đến hạn',
      '–',
    ],
  ] as const)('%s', (_, sending, day, state, days, words, short) => {
    expect(punctualityOf(sending, day)).toBe(state);
    expect(daysFromDue(sending, day)).toBe(days);
    expect(sendingInWords(sending, day)).toBe(words);
    expect(sendingInShort(sending, day)).toBe(short);
  });

  test('counted over periods, with those that came back', () => {
    const counts = countPunctuality([sent(LAST_MINUTE, 2), sent(MINUTE_LATER, 1), sent(null)], '2026-04-01');
    expect(counts).toEqual({ 'on-time': 1, late: 1, 'not-sent': 1, 'not-due': 0, returned: 2 });
    expect(punctualityInWords(counts)).toBe(
      'Trong 3 kỳ đã gửi hoặc đã đến hạn: 1 đúng hạn, 1 muộn, 1 không gửi; 2 báo cáo từng bị trả lại.',
    );
    expect(punctualityInWords(countPunctuality([sent(null)], '2026-03-01'))).toBe('Chưa có kỳ nào đến hạn gửi.');
  });
});
