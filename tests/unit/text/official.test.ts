import { describe, expect, test } from 'vitest';
import { attachedTo, inOneLine, listed, numberAndSymbol, placeAndDate } from '@/lib/text/official.ts';

test.each([
  ['5', 'Số: 05/BC-UBND'],
  ['05', 'Số: 05/BC-UBND'],
  ['10', 'Số: 10/BC-UBND'],
  ['203', 'Số: 203/BC-UBND'],
  ['12a', 'Số: 12a/BC-UBND'],
])('number %s is written "%s"', (number, written) => expect(numberAndSymbol(number, 'BC-UBND')).toBe(written));

test.each([
  ['2026-01-05', 'Sơn La, ngày 05 tháng 01 năm 2026'],
  ['2026-02-10', 'Sơn La, ngày 10 tháng 02 năm 2026'],
  ['2026-03-09', 'Sơn La, ngày 09 tháng 3 năm 2026'],
  ['2026-12-31', 'Sơn La, ngày 31 tháng 12 năm 2026'],
])('%s is written "%s"', (day, written) => expect(placeAndDate('Sơn La', day)).toBe(written));

describe('before a document is issued', () => {
  test('there is room to write its number and day by hand', () => {
    expect(numberAndSymbol(null, 'BC-UBND')).toMatch(/^Số:\s{5,}\/BC-UBND$/);
    expect(placeAndDate('Sơn La', null)).toMatch(/^Sơn La, ngày\s{5,}tháng\s{5,}năm\s+$/);
  });
});

test('an appendix names its document', () => {
  const document = { type: 'Báo cáo', symbol: 'BC-UBND', issuer: 'Ủy ban nhân dân\ntỉnh Sơn La', number: '5' };
  expect(attachedTo({ ...document, issuedOn: '2026-02-05' })).toBe(
    '(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh Sơn La)',
  );
});

test('a list ends its lines with semicolons and the last with a stop', () => {
  expect(listed(['Bộ Nội vụ', 'Lưu: VT'])).toEqual(['- Bộ Nội vụ;', '- Lưu: VT.']);
  expect(listed([])).toEqual([]);
});

test('a name over several lines is one in a sentence', () => expect(inOneLine('Ủy ban\ntỉnh')).toBe('Ủy ban tỉnh'));
