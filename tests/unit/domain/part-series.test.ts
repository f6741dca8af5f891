import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgencyLevel } from '@/lib/domain/agency.ts';
import type { Answer } from '@/lib/domain/answer.ts';
import { exact } from '@/lib/domain/figure.ts';
import { type AskedPart, agencyLines, figureOfParts, levelLines, type Side } from '@/lib/domain/part-series.ts';
import type { SubmissionStatus } from '@/lib/domain/submission.ts';
import { missingPartsInWords } from '@/lib/text/parts.ts';

const RATE = { kind: 'ratio', scale: '100' } as const;
type Said = string | 'none' | 'away' | null;

function part(
  agencyId: number,
  side: Side,
  said: Said,
  level: AgencyLevel = 'province',
  status: SubmissionStatus = 'approved',
): AskedPart {
  const kinds = { none: 'nil', away: 'not-applicable' } as const;
  const answer: Answer | null =
    said === null
      ? null
      : {
          kind: said === 'none' || said === 'away' ? kinds[said] : 'value',
          number: said === 'none' || said === 'away' ? null : said,
          choice: null,
          text: null,
          note: null,
          reason: null,
          promisedOn: null,
        };
  const rowId = side === 'denominator' ? 2 : 1;
  return {
    agencyId,
    agencyName: `Cơ quan ${agencyId}`,
    level,
    periodId: 1,
    submissionId: agencyId * 10,
    rowId,
    side,
    status,
    answer,
  };
}

const rate = (agencyId: number, done: Said, asked: Said, level: AgencyLevel = 'province') => [
  part(agencyId, 'numerator', done, level),
  part(agencyId, 'denominator', asked, level),
];

describe('an agency’s own figure', () => {
  test.each<[string, AskedPart[], object]>([
    ['both counts', rate(1, '42', '84'), { value: '50', numerator: '42', denominator: '84' }],
    ['0 is a value', rate(1, '0', '84'), { value: '0', numerator: '0' }],
    ['không phát sinh adds 0', rate(1, 'none', '84'), { value: '0' }],
    ['one count missing', rate(1, '42', null), { value: null, answered: 0, expected: 1 }],
    ['không áp dụng owes nothing', rate(1, 'away', 'away'), { value: null, answered: 0, expected: 0 }],
    ['a denominator of 0', rate(1, '0', '0'), { value: null, answered: 1, expected: 1 }],
    ['over 100 % stays what it is, to be questioned', rate(1, '90', '60'), { value: '150' }],
  ])('%s', (_, parts, figure) => {
    expect(figureOfParts(RATE, parts)).toMatchObject(figure);
  });

  test('what nobody has approved counts as missing', () => {
    const sent = rate(1, '42', '84').map((one) => ({ ...one, status: 'submitted' as const }));
    expect(figureOfParts(RATE, sent)).toMatchObject({ value: null, answered: 0, expected: 1 });
  });

  test('a count that is no rate is its row', () => {
    const measure = { kind: 'value', row: { type: 'count', consolidation: 'sum' } } as const;
    expect(figureOfParts(measure, [part(1, 'value', '7')])).toMatchObject({ value: '7', numerator: null });
  });
});

describe('levels', () => {
  const parts = [...rate(1, '90', '100'), ...rate(2, '1', '1000'), ...rate(3, '5', '10', 'commune')];

  test('an average of agency rates is never shown: 90/100 and 1/1000 make 91/1100', () => {
    const [province, commune] = levelLines([{ measure: RATE, parts }], ['province', 'district', 'commune']);
    expect(province?.cells[0]).toMatchObject({ numerator: '91', denominator: '1100', answered: 2 });
    expect(province?.cells[0]?.value?.startsWith('8.2727')).toBe(true);
    expect(commune?.cells[0]).toMatchObject({ value: '50', submissionId: null });
  });

  test('whatever the agencies, a level is the sum of its counts', () => {
    const counts = fc.array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 500 })), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(counts, (all) => {
        const many = all.flatMap(([done, asked], index) => rate(index + 1, `${done}`, `${asked}`));
        const cell = levelLines([{ measure: RATE, parts: many }], ['province'])[0]?.cells[0];
        const [done, asked] = [0, 1].map((side) => all.reduce((sum, one) => sum + (one[side] ?? 0), 0));
        expect(
          exact(cell?.value ?? '-1')
            .times(asked ?? 0)
            .minus((done ?? 0) * 100)
            .abs()
            .lt('0.000001'),
        ).toBe(true);
      }),
    );
  });

  test('a level that owes nothing has no line', () => {
    expect(levelLines([{ measure: RATE, parts }], ['district'])).toEqual([]);
  });
});

describe('agencies', () => {
  const periods = [
    { measure: RATE, parts: [...rate(3, null, null), ...rate(1, '10', '100')] },
    { measure: RATE, parts: [...rate(3, null, null), ...rate(1, '90', '100'), ...rate(2, '20', '100')] },
  ];

  test('the one furthest behind stands first, who has no figure last', () => {
    expect(agencyLines(periods, 'higher').map(({ agencyId }) => agencyId)).toEqual([2, 1, 3]);
    expect(agencyLines(periods, 'lower').map(({ agencyId }) => agencyId)).toEqual([1, 2, 3]);
  });

  test('14,6 stands before 14,599 where less is better, though both print 14,6', () => {
    const close = [{ measure: RATE, parts: [...rate(1, '14.599', '100'), ...rate(2, '14.6', '100')] }];
    expect(agencyLines(close, 'lower').map(({ agencyId }) => agencyId)).toEqual([2, 1]);
  });

  test('each cell leads to its report; a period in which nothing was owed is empty, not 0', () => {
    const second = agencyLines(periods, 'higher').find(({ agencyId }) => agencyId === 2);
    expect(second?.cells).toMatchObject([null, { submissionId: 20, rowId: 1, value: '20' }]);
  });
});

test('who is missing is named', () => {
  expect(missingPartsInWords('Quý I', [], 3)).toBe('Quý I: 3/3 cơ quan đã có số được duyệt.');
  expect(missingPartsInWords('Quý I', ['A', 'B', 'C', 'D', 'E', 'F', 'G'], 10)).toBe(
    'Quý I: 3/10 cơ quan đã có số được duyệt; chưa có: A, B, C, D, E và 2 cơ quan khác.',
  );
});
