import { expect, test } from 'vitest';
import { askedDay } from '@/lib/forms/asked-day.ts';

const TODAY = '2026-11-21';
const ask = (ngay: string | string[] | undefined) => askedDay({ ngay }, TODAY);

test('an earlier day, as an address or as a person writes it', () => {
  const earlier = { day: '2026-06-30', knownOn: '2026-06-30', fault: null };
  for (const written of ['2026-06-30', ' 30/6/2026 ', '30062026', ['2026-06-30', '2026-01-01']])
    expect(ask(written)).toEqual(earlier);
});

test('today and no day at all: all that is known', () => {
  for (const written of [undefined, '', '  ', TODAY, '21/11/2026'])
    expect(ask(written)).toEqual({ day: TODAY, fault: null });
});

test('a day that has not come, or is none, is told in words, and today is shown', () => {
  expect(ask('2026-11-22')).toEqual({
    day: TODAY,
    fault: 'Ngày 22/11/2026 chưa đến, nên chưa có số liệu để xem. Trang này đang hiện số liệu hôm nay.',
  });
  const none = [
    '2026-02-30',
    '31/4/2026',
    'hôm qua',
    '2026-06',
    '0001-01-01',
    '1999-12-31',
    'x'.repeat(5000),
    "2026-06-30'--",
  ];
  for (const written of none)
    expect(ask(written)).toEqual({
      day: TODAY,
      fault:
        'Ngày cần xem lại chưa đúng: ghi theo dạng ngày/tháng/năm, ví dụ 30/06/2026. Trang này đang hiện số liệu hôm nay.',
    });
});
