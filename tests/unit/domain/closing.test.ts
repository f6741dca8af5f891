import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, type Json } from '@/lib/domain/canonical-json.ts';
import { type Acceptance, acceptOpenItems, type OpenItem } from '@/lib/domain/closing.ts';
import type { FormRow } from '@/lib/domain/form.ts';
import { predecessorPartsOf } from '@/lib/domain/predecessor-part.ts';
import { provinceFigures } from '@/lib/domain/province-figure.ts';
import { correctRows, type FrozenRow } from '@/lib/domain/snapshot.ts';

const item = (key: string): OpenItem => ({ key, kind: 'report', name: `Cơ quan ${key}`, says: 'chưa gửi báo cáo' });
const codeOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('accepting what is open', () => {
  const items = [item('a'), item('b')];
  const seen = ['a', 'b'];
  const cases: [string, readonly OpenItem[], Acceptance, unknown][] = [
    ['nothing is open', [], { seen: [], reasons: new Map(), reasonForAll: null }, []],
    [
      'a reason each',
      items,
      {
        seen,
        reasons: new Map([
          ['a', 'x'],
          ['b', 'y'],
        ]),
        reasonForAll: null,
      },
      ['x', 'y'],
    ],
    ['one for all', items, { seen, reasons: new Map(), reasonForAll: ' chung ' }, ['chung', 'chung']],
    [
      'its own before the one for all',
      items,
      { seen, reasons: new Map([['a', 'x']]), reasonForAll: 'chung' },
      ['x', 'chung'],
    ],
    ['one without', items, { seen, reasons: new Map([['a', 'x']]), reasonForAll: null }, 'closing-open'],
    [
      'spaces are no reason',
      items,
      {
        seen,
        reasons: new Map([
          ['a', 'x'],
          ['b', '  '],
        ]),
        reasonForAll: ' ',
      },
      'closing-open',
    ],
    ['one that was not seen', items, { seen: ['a'], reasons: new Map(), reasonForAll: 'chung' }, 'closing-unseen'],
    ['one that was settled meanwhile', [item('a')], { seen, reasons: new Map(), reasonForAll: 'chung' }, ['chung']],
  ];
  test.each(cases)('%s', (_, open, acceptance, outcome) => {
    const accept = () => acceptOpenItems(open, acceptance).map(({ reason }) => reason);
    expect(codeOf(accept)).toEqual(outcome);
  });
});

describe('one writing of what is frozen', () => {
  test('keys in one order, text NFC, no spaces', () => {
    expect(canonicalJson({ b: [1, null, 'hoà'.normalize('NFD')], a: { d: true, c: '"' } })).toBe(
      '{"a":{"c":"\\"","d":true},"b":[1,null,"hoà"]}',
    );
  });

  test('does not depend on the order of keys, and reads back as the same value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned as Json)).toBe(canonicalJson(value as Json));
        expect(canonicalJson(JSON.parse(canonicalJson(value as Json)))).toBe(canonicalJson(value as Json));
      }),
    );
  });
});

describe('the province’s figure', () => {
  const row = (id: number, more: Partial<FormRow> = {}) =>
    ({ id, type: 'count', consolidation: 'sum', numeratorId: null, denominatorId: null, ...more }) as FormRow;
  const rows = [row(1), row(2), row(3, { type: 'percent', consolidation: 'ratio', numeratorId: 1, denominatorId: 2 })];
  const computed = [
    { rowId: 1, number: '40', detail: null },
    { rowId: 2, number: '50', detail: null },
    { rowId: 3, number: '80', detail: { numerator: '40', denominator: '50' } },
  ];
  const numbers = (overrides: { id: number; rowId: number; number: string }[]) =>
    provinceFigures(rows, computed, overrides).map(({ number, computed: own }) => [number, own]);
  test.each([
    [
      'nothing set',
      [],
      [
        ['40', '40'],
        ['50', '50'],
        ['80', '80'],
      ],
    ],
    [
      'a rate follows the side that was set',
      [{ id: 9, rowId: 1, number: '45' }],
      [
        ['45', '40'],
        ['50', '50'],
        ['90', '80'],
      ],
    ],
    [
      'a rate that was set itself stands',
      [
        { id: 9, rowId: 1, number: '45' },
        { id: 8, rowId: 3, number: '85' },
      ],
      [
        ['45', '40'],
        ['50', '50'],
        ['85', '80'],
      ],
    ],
    [
      'a denominator of 0 gives nothing',
      [{ id: 9, rowId: 2, number: '0' }],
      [
        ['40', '40'],
        ['0', '50'],
        [null, '80'],
      ],
    ],
  ])('%s', (_, overrides, expected) => {
    expect(numbers(overrides)).toEqual(expected);
  });
});

describe('a predecessor’s part', () => {
  const window = { startsOn: '2024-12-15', cutOffOn: '2025-12-14' };
  const from = (predecessorId: number, successorId: number, effectiveOn: string) => ({
    predecessorId,
    successorId,
    effectiveOn,
  });
  test.each([
    ['within the window, until the day before', [from(1, 9, '2025-03-01')], [{ agencyId: 1, until: '2025-02-28' }]],
    [
      'through another',
      [from(1, 2, '2025-03-01'), from(2, 9, '2025-07-01')],
      [
        { agencyId: 1, until: '2025-02-28' },
        { agencyId: 2, until: '2025-06-30' },
      ],
    ],
    ['gone before the window', [from(1, 9, '2024-12-15')], []],
    ['gone on its first day', [from(1, 9, '2024-12-16')], [{ agencyId: 1, until: '2024-12-15' }]],
    ['on the cut-off day itself', [from(1, 9, '2025-12-14')], [{ agencyId: 1, until: '2025-12-13' }]],
    ['after the cut-off day: it reports for itself', [from(1, 9, '2025-12-15')], []],
    ['of somebody else', [from(1, 8, '2025-03-01')], []],
    ['a circle ends', [from(1, 9, '2025-03-01'), from(9, 1, '2025-04-01')], [{ agencyId: 1, until: '2025-02-28' }]],
  ])('%s', (_, successions, expected) => {
    expect(predecessorPartsOf(9, successions, window)).toEqual(expected);
  });
});

test('a correction says what stood there, and clears what an earlier correction said of other rows', () => {
  const frozen = (rowId: number, printed: string) =>
    ({ rowId, printed, number: printed, corrected: { was: '0', reason: 'lần trước' } }) as FrozenRow;
  const corrected = correctRows(
    [frozen(1, '10'), frozen(2, '20')],
    [{ rowId: 1, number: '12', printed: '12', reason: 'nhầm' }],
  );
  expect(corrected[0]).toMatchObject({ number: '12', printed: '12', corrected: { was: '10', reason: 'nhầm' } });
  expect(corrected[1]).toMatchObject({ printed: '20', corrected: null });
});
