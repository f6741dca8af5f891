import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberText } from '@/lib/reading/files/excel/number-text.ts';

const shown = (value: string, format: string) => numberText(value, format, false).text;

describe('a number as Excel shows it under Vietnamese settings', () => {
  test.each<[value: string, format: string, text: string]>([
    ['1695', 'General', '1695'],
    ['1695', '#,##0', '1.695'],
    ['1234567.5', '#,##0.0', '1.234.567,5'],
    ['0.5', 'General', '0,5'],
    ['99.99', 'General', '99,99'],
    ['0.86980000000000002', 'General', '0,8698'],
    ['0.1', '0.00', '0,10'],
    ['0.95', '0%', '95%'],
    ['0.9999', '0.00%', '99,99%'],
    ['0.9999', '0.##%', '99,99%'],
    ['1', '0.##%', '100%'],
    ['0.125', '#.##', '0,13'],
    ['-5', '#,##0', '-5'],
    ['-5', '#,##0;(#,##0)', '(5)'],
    ['-5', '#,##0;[Red]-#,##0', '-5'],
    ['2', '00', '02'],
    ['7', '000', '007'],
    ['1500000', '#,##0,', '1.500'],
    ['12', '0" đơn vị"', '12 đơn vị'],
    ['12', '"Quý "0', 'Quý 12'],
    ['12', '#,##0\\ \\đ\\ồ\\n\\g', '12 đồng'],
    ['12', '#,##0\\ "đ"', '12 đ'],
    ['1695', '#,##0 [$₫-42A]', '1.695 ₫'],
    ['1695', '_-* #,##0\\ _₫_-;\\-* #,##0\\ _₫_-;_-* "-"??\\ _₫_-;_-@_-', '1.695'],
    ['0', '_-* #,##0\\ _₫_-;\\-* #,##0\\ _₫_-;_-* "-"??\\ _₫_-;_-@_-', '0'],
    ['0', '0;-0;;@', ''],
    ['5', ';;;', ''],
    ['5', '@', '5'],
    ['150', '[>=100]"trên 100";0', 'trên 100'],
    ['15', '[>=100]"trên 100";0', '15'],
    ['0.5', '# ?/?', '0,5'],
    ['12345', '0.00E+00', '12345'],
    ['1E-5', 'General', '0,00001'],
    ['1.5E+3', 'General', '1500'],
    ['7', 'General" %"', '7 %'],
    ['abc', '0', 'abc'],
    ['1e9999999', '0', '1e9999999'],
  ])('%s as %s is %s', (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });

  test('tells where digits are not shown', () => {
    expect(numberText('0.8698', '0%', false)).toEqual({ text: '87%', isRounded: true });
    expect(numberText('0.87', '0%', false)).toEqual({ text: '87%', isRounded: false });
    expect(numberText('2.5', '0', false)).toEqual({ text: '3', isRounded: true });
    expect(numberText('1500400', '#,##0,', false).isRounded).toBe(true);
  });

  test('without a format every digit of a decimal comes back', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
        fc.integer({ min: 0, max: 6 }),
        (digits, places) => {
          const plain = (Number(digits) / 10 ** places).toFixed(places);
          expect(Number(shown(plain, 'General').replace(',', '.'))).toBe(Number(plain));
        },
      ),
    );
  });

  test('no format, however odd, throws', () => {
    const signs = fc.constantFrom(
      ...'0#?.,%;"\\_*[]@EyYmdhs/-:$<>= A',
      'General',
      'AM/PM',
      '[h]',
      '[>=1]',
      '[$₫-42A]',
      'E+',
    );
    const format = fc.array(signs, { maxLength: 12 }).map((parts) => parts.join(''));
    const value = fc.double({ noNaN: true, noDefaultInfinity: true }).map(String);
    fc.assert(
      fc.property(value, format, (number, code) => {
        expect(typeof shown(number, code)).toBe('string');
      }),
      { numRuns: 2_000, seed: 3 },
    );
  });
});

describe('a day', () => {
  test.each<[value: string, format: string, text: string]>([
    ['46086', 'dd/mm/yyyy', '05/03/2026'],
    ['46086', 'm/d/yy', '05/03/2026'],
    ['46086', 'mm-dd-yy', '05/03/2026'],
    ['46086', '[$-42A]d mmmm yyyy;@', '05/03/2026'],
    ['46086', 'ddd, dd/mm/yyyy', '05/03/2026'],
    ['46086', 'd-mmm', '05/03'],
    ['46086', 'mm/yyyy', '03/2026'],
    ['46086', '"Tháng "mm/yyyy', 'Tháng 03/2026'],
    ['46086', '"ngày" dd "tháng" mm "năm" yyyy', 'ngày 05 tháng 03 năm 2026'],
    ['46086', 'yyyy', '2026'],
    ['46086.604166666664', 'dd/mm/yyyy hh:mm', '05/03/2026 14:30'],
    ['46086.604166666664', 'm/d/yyyy h:mm AM/PM', '05/03/2026 14:30'],
    ['0.604166666666667', 'hh:mm', '14:30'],
    ['1', 'dd/mm/yyyy', '31/12/1899'],
    ['61', 'dd/mm/yyyy', '01/03/1900'],
    ['-5', 'dd/mm/yyyy', '-5'],
    ['99999999', 'dd/mm/yyyy', '99999999'],
  ])('%s as %s is %s', (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });

  test('counts from 1904 where the file does', () => {
    expect(numberText('44624', 'dd/mm/yyyy', true).text).toBe('05/03/2026');
  });
});
