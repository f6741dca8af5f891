import { describe, expect, test } from 'vitest';
import type { LetterLine, ReadyLetter } from '@/lib/domain/letter.ts';
import { proposePeriod, type WritingDays } from '@/lib/domain/reporting-period.ts';
import { SENDING_STATES, type SendingCell } from '@/lib/domain/sending.ts';
import { dueInWords, writingInWords } from '@/lib/text/due-days.ts';
import { daysInWords, spanInWords } from '@/lib/text/handovers.ts';
import { alarmsOf } from '@/lib/text/reminder-alarms.ts';
import { oneLine, reminderLetter } from '@/lib/text/reminder-letter.ts';
import { remindingInWords, ruleInWords } from '@/lib/text/reminders.ts';
import { agencyInShort, cellInShort, cellInWords, latenessInShort, STATE_SIGN } from '@/lib/text/sending.ts';

test.each([
  ['2026-12-17', '2026-12-14', 'hạn gửi 17/12/2026, còn 3 ngày'],
  ['2026-12-17', '2026-12-17', 'hạn gửi 17/12/2026, hôm nay'],
  ['2026-12-17', '2026-12-19', 'hạn gửi 17/12/2026, quá hạn 2 ngày'],
  ['2026-12-20', '2026-12-18', 'hạn gửi 20/12/2026 (ngày nghỉ; ngày làm việc cuối là 18/12/2026), còn 2 ngày'],
])('due on %s, said on %s: %s', (dueOn, today, words) => {
  expect(dueInWords(dueOn, today, new Set())).toBe(words);
});

describe('a due day that is a holiday', () => {
  const holidays = new Set(['2026-12-17', '2026-12-16']);
  const period = { ...proposePeriod('year', 2026), closedAt: null };
  const said = 'hạn gửi 17/12/2026 (ngày nghỉ; ngày làm việc cuối là 15/12/2026), còn 3 ngày';

  test('is said with the last working day before it', () => {
    expect(dueInWords('2026-12-17', '2026-12-14', holidays)).toBe(said);
    expect(writingInWords(period, '2026-12-14', holidays)).toBe(`${said}; khóa từ 21/12/2026`);
  });

  test.each<[LetterLine['audience'], RegExp]>([
    ['focal-point', /Sở Y tế, Năm 2026: hạn gửi .*cuối là 15\/12\/2026.*khóa từ 21\/12\/2026/],
    ['head', /đề nghị chỉ đạo:\n\n- Sở Y tế, Năm 2026: hạn gửi .*cuối là 15\/12\/2026/],
    ['staff', /1 cơ quan chưa gửi báo cáo Năm 2026 \(hạn gửi .*cuối là 15\/12\/2026/],
  ])('in every letter, to a %s too, and in its subject', (audience, words) => {
    const { subject, text } = reminderLetter(letterOf(audience, period, holidays), LINKS);
    expect(text).toMatch(words);
    expect(subject).toContain('ngày làm việc cuối là 15/12/2026');
  });
});

test('a report that is open again says until when, not that it is late', () => {
  const reopened = { ...proposePeriod('h1', 2026), closedAt: null, reopenedUntil: '2026-07-05' };
  const words = 'kỳ đã khóa từ 21/06/2026, Sở Nội vụ mở lại cho cơ quan đến hết 05/07/2026';
  expect(writingInWords(reopened, '2026-07-01', new Set())).toBe(words);
  expect(writingInWords(reopened, '2026-07-06', new Set())).toContain('quá hạn');
  const { subject, text } = reminderLetter(
    { ...letterOf('focal-point', reopened, new Set()), today: '2026-07-01' },
    LINKS,
  );
  expect(text).toContain(words);
  expect(subject).toBe(`Nhắc gửi báo cáo Năm 2026: ${words}`);
});

const LINKS = { report: (id: number) => `/reports/${id}`, sending: (id: number) => `/sending?ky=${id}` };

function letterOf(audience: LetterLine['audience'], period: WritingDays, holidays: ReadonlySet<string>): ReadyLetter {
  const line = {
    ...{ reminderId: 1, submissionId: 2, status: 'draft' as const, audience, agencyId: 3, agencyName: 'Sở Y tế' },
    ...{ superseded: false, period: { ...period, id: 4, name: 'Năm 2026' } },
  };
  return {
    ...{ noticeId: 5, letterId: 'a', recipientId: 6, recipientName: 'Lò Văn Một', address: 'mot@example.vn' },
    ...{ provinceId: 7, provinceName: 'Sơn La', lines: [line], today: '2026-12-14', holidays },
  };
}

test.each<[number[], number | null, string]>([
  [[-1, 0, -7, -3], 1, 'trước hạn 7, 3, 1 ngày; đúng ngày đến hạn; mỗi ngày từ ngày thứ 1 sau hạn'],
  [[1], 3, 'sau hạn 1 ngày; mỗi ngày từ ngày thứ 3 sau hạn'],
  [[], null, 'không nhắc'],
])('the rule %j, daily from %s: %s', (days, dailyFrom, words) => {
  expect(ruleInWords({ days, dailyFrom })).toBe(words);
});

test('what a click did, with those whom it did not reach', () => {
  expect(remindingInWords({ agencies: 20, people: 21, already: 0, unreachable: 0 })).toBe(
    'Đã nhắc 21 người của 20 cơ quan.',
  );
  const all = remindingInWords({ agencies: 1, people: 1, already: 3, unreachable: 2 });
  expect(all).toContain('3 cơ quan đã được nhắc hôm nay');
  expect(all).toContain('2 cơ quan chưa có tài khoản đầu mối');
});

describe('a cell of who has sent', () => {
  const cell = (more: Partial<SendingCell>): SendingCell => ({
    ...{ state: 'open', daysLate: null, emptyRows: null, reopenedUntil: null },
    ...more,
  });
  test.each<[Partial<SendingCell>, string, string]>([
    [{ state: 'approved', daysLate: 2 }, 'D+2', 'đã duyệt, gửi muộn 2 ngày'],
    [{ state: 'sent' }, 'G', 'đã gửi, chờ duyệt'],
    [{ state: 'returned', emptyRows: 0 }, 'T', 'bị trả lại, không còn dòng trống'],
    [{ state: 'returned', emptyRows: 3 }, 'T3', 'bị trả lại, còn 3 dòng trống'],
    [{ emptyRows: 12 }, '12', 'chưa gửi, còn 12 dòng trống'],
    [{ emptyRows: 0 }, '0', 'chưa gửi, không còn dòng trống'],
    [{ state: 'overdue', daysLate: 3, emptyRows: 0 }, '!0', 'chưa gửi, quá hạn 3 ngày, không còn dòng trống'],
    [
      { state: 'reopened', emptyRows: 12, reopenedUntil: '2026-03-25' },
      'M12',
      'chưa gửi, được mở lại đến hết 25/03/2026, còn 12 dòng trống',
    ],
    [{ state: 'missed' }, 'K', 'không gửi'],
  ])('%j', (of, short, words) => {
    expect(cellInShort(cell(of)) + latenessInShort(cell(of))).toBe(short);
    expect(cellInWords(cell(of))).toBe(words);
  });

  test('every state but an open one has a letter of its own', () => {
    const signs = SENDING_STATES.map((state) => STATE_SIGN[state]);
    expect(new Set(signs).size).toBe(SENDING_STATES.length);
    expect(signs.filter((sign) => sign === '')).toHaveLength(1);
  });

  test.each([
    ['UBND xã Chiềng Hoa', null, 'Chiềng Hoa'],
    ['UBND phường Tô Hiệu', null, 'P. Tô Hiệu'],
    ['UBND thị xã Mộc Châu', null, 'TX. Mộc Châu'],
    ['Sở Y tế', null, 'Sở Y tế'],
    ['Sở Giáo dục và Đào tạo', 'Sở GD&ĐT', 'Sở GD&ĐT'],
    ['Văn phòng UBND tỉnh', null, 'Văn phòng UBND tỉnh'],
  ])('%s is %s, %s in a narrow column', (name, shortName, short) => {
    expect(agencyInShort({ name, shortName })).toBe(short);
  });
});

describe('alarms', () => {
  const well = {
    provinceName: 'Sơn La',
    now: new Date('2026-12-17T10:00:00+07:00'),
    lastRunOn: '2026-12-17',
    stuck: 0,
    fault: null,
    stuckSince: null,
  };

  test('none while the run happened and letters go out', () => {
    expect(alarmsOf(well)).toEqual([]);
  });

  test('a missed run says since when and what to do', () => {
    const [alarm] = alarmsOf({ ...well, lastRunOn: '2026-12-15' });
    expect(alarm).toContain('lần gần nhất ngày 15/12/2026');
    expect(alarm).toContain('Báo người quản trị máy chủ');
    expect(alarmsOf({ ...well, lastRunOn: null })[0]).toContain('chưa chạy lần nào');
  });

  test('letters that do not go out say how many, since when and why', () => {
    const stuckSince = new Date('2026-12-17T07:00:00+07:00');
    expect(alarmsOf({ ...well, stuck: 4, fault: 'login', stuckSince })[0]).toMatch(
      /^4 thư nhắc chưa gửi được từ 07:00 17\/12\/2026: máy chủ thư từ chối tài khoản gửi\./,
    );
  });
});

test('the days of a handover', () => {
  expect(spanInWords({ startsOn: '2026-12-10', endsOn: null })).toBe('từ 10/12/2026, không thời hạn');
  expect(spanInWords({ startsOn: '2026-12-10', endsOn: '2026-12-24' })).toBe('từ 10/12/2026 đến hết 24/12/2026');
  expect(daysInWords({ validFrom: null, validTo: null })).toBe('');
});

test('one line, whatever was typed', () => {
  expect(oneLine(' a\r\nb\u2028c\u0000d\u0085e ')).toBe('a b c d e');
});
