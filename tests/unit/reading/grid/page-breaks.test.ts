import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridsOf } from '@/lib/reading/grid/grids.ts';
import { textSource } from '@/lib/reading/text/text-source.ts';
import { samples, statistics } from '../text/samples.ts';
import { isHeading, type Sample } from '../text/shapes.ts';

describe('a row that a page breaks', { timeout: 90_000 }, () => {
  test('reads as one, or says that it is in doubt: with the header printed again or without', () => {
    fc.assert(
      fc.property(breaks(), ({ sample, at, cuts, hasHeader }) => {
        const [grid, ...others] = gridsOf(textSource(printed(sample, at, cuts, hasHeader)));
        expect(others).toEqual([]);
        const wanted = sample.rows.filter((row) => !isHeading(row)).map((row) => row.join(' | '));
        const found = (grid?.rows ?? []).map(({ printed: cells, ordinal }) =>
          [ordinal, ...cells.slice(1)].join(' | ').replace(/\n/g, ' '),
        );
        if (grid?.rows.every(({ doubts }) => doubts.length === 0)) expect(found).toEqual(wanted);
      }),
      { numRuns: 150 },
    );
  });

  test('is told from a row without a code of its own in a statistical appendix', () => {
    fc.assert(
      fc.property(
        statistics(),
        fc.nat(),
        fc.array(CUT, { minLength: 5, maxLength: 5 }),
        fc.boolean(),
        (sample, at, cuts, hasHeader) => {
          const [grid, ...others] = gridsOf(textSource(printed(sample, at % sample.rows.length, cuts, hasHeader)));
          expect(others).toEqual([]);
          if (grid?.rows.some(({ doubts }) => doubts.length > 0)) return;
          expect((grid?.rows ?? []).map(({ printed: cells }) => cells.join(' | '))).toEqual(
            sample.rows.map((row) => row.join(' | ')),
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});

test('a row of words on the page after is no header: the rows above it count', () => {
  const text = [
    'STT\tChỉ tiêu thống kê\tĐơn vị tính\tSố liệu\tGhi chú',
    '1\tRà soát văn bản\t\t\t',
    '',
    '1.1\tRà soát quy trình nội bộ\tVăn bản\t12\t',
    '\tCấp trình nội dùng sơ rà\tVăn bản\t99,99%\tSố liệu tạm tính',
  ].join('\n');
  const [grid, ...others] = gridsOf(textSource(text));
  expect(others).toEqual([]);
  expect(grid?.rows.map(({ ordinal }) => ordinal)).toEqual(['1', '1.1', null]);
});

const CUT = fc.double({ min: 0, max: 1, noNaN: true });

type Break = { sample: Sample; at: number; cuts: number[]; hasHeader: boolean };

function breaks(): fc.Arbitrary<Break> {
  return fc
    .record({
      roled: samples(),
      at: fc.nat(),
      cuts: fc.array(CUT, { minLength: 8, maxLength: 8 }),
      hasHeader: fc.boolean(),
    })
    .map(({ roled, at, cuts, hasHeader }) => {
      const rows = roled.sample.rows.map((row) => row.map((cell) => cell.replace(/\n/g, ' ')));
      const broken = rows.flatMap((row, index) => (isHeading(row) ? [] : [index]));
      return { sample: { ...roled.sample, rows }, at: broken[at % broken.length] as number, cuts, hasHeader };
    });
}

/** Each cell of the row goes on below with the words after its cut; a short cell stays above. */
function printed({ header, rows }: Sample, at: number, cuts: number[], hasHeader: boolean): string {
  const parts = (rows[at] as string[]).map((cell, index) => cutOf(cell, index === 0 ? 1 : (cuts[index] as number)));
  const above = [header, ...rows.slice(0, at), parts.map(([first]) => first)];
  const below = [
    ...(hasHeader ? [header] : []),
    ...(parts.some(([, rest]) => rest !== '') ? [parts.map(([, rest]) => rest)] : []),
    ...rows.slice(at + 1),
  ];
  return [above, below].map((page) => page.map((row) => row.join('\t')).join('\n')).join('\n\n');
}

function cutOf(cell: string, cut: number): [string, string] {
  const words = cell.split(' ');
  const kept = words.length < 4 ? words.length : Math.max(1, Math.round(words.length * cut));
  return [words.slice(0, kept).join(' '), words.slice(kept).join(' ')];
}
