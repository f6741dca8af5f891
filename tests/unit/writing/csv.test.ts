import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvFigure, toCsv } from '@/lib/writing/csv.ts';

const cells = (csv: string) => csv.replace('\uFEFF', '').trim();

describe('a CSV file for Excel', () => {
  test('opens as Vietnamese text', () => {
    expect(
      toCsv([
        ['Kỳ', 'Giá trị'],
        ['Quý I', csvFigure('86.98')],
      ]),
    ).toBe('\uFEFF"Kỳ";"Giá trị"\r\n"Quý I";"86,98"\r\n');
  });

  test.each(['=1+1', '+84', '-cmd', '@SUM(A1)', '\tx', '＝1+1', '＋1', '－1', '＠x'])(
    '%j never becomes a formula',
    (text) => {
      expect(cells(toCsv([[text]]))).toBe(`"'${text}"`);
    },
  );

  test('a negative figure stays a figure, and what is missing stays empty', () => {
    expect(cells(toCsv([[csvFigure('-3.5'), csvFigure(null)]]))).toBe('"-3,5";');
  });

  test('quotes are doubled', () => {
    expect(cells(toCsv([['nói “a” "b"']]))).toBe('"nói “a” ""b"""');
  });

  test('no text starts a cell with a formula', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const cell = toCsv([[text]]).slice(2);
        return !/^[=+@\t\r\n]/.test(cell) && (!cell.startsWith('-') || /^-\d+(,\d+)?"/.test(cell));
      }),
    );
  });
});
