import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Answer,
  choiceAnswer,
  missingAnswer,
  NIL,
  NOT_APPLICABLE,
  numberAnswer,
  textAnswer,
} from '@/lib/domain/answer.ts';
import {
  consolidate,
  consolidateRatio,
  type JointPart,
  joinConsolidated,
  type Part,
} from '@/lib/domain/consolidation.ts';
import { exact, sumOf, toFigure } from '@/lib/domain/figure.ts';

const SUM = { type: 'count', consolidation: 'sum' } as const;
const OWNER = { type: 'percent', consolidation: 'owner' } as const;
const COUNT = { type: 'choice', consolidation: 'count' } as const;
const LIST = { type: 'text', consolidation: 'list' } as const;

const late = missingAnswer('chưa đối chiếu', '2026-07-01');
function part(agencyId: number, answer: Answer | string | null, status: Part['status'] = 'approved'): Part {
  return { agencyId, status, answer: typeof answer === 'string' ? numberAnswer(answer) : answer };
}

describe('the sum of what each agency counts of its own', () => {
  test.each<[string, Part[], string | null, string]>([
    ['three agencies', [part(1, '10'), part(2, '20'), part(3, '12')], '42', '3/3'],
    ['không phát sinh adds 0 and is an answer', [part(1, '10'), part(2, NIL)], '10', '2/2'],
    ['all không phát sinh is 0', [part(1, NIL), part(2, NIL)], '0', '2/2'],
    ['không áp dụng leaves the base', [part(1, '10'), part(2, NOT_APPLICABLE)], '10', '1/1'],
    ['chưa có stays in it', [part(1, '10'), part(2, late)], '10', '1/2'],
    ['blank stays in it', [part(1, '10'), part(2, null)], '10', '1/2'],
    [
      'only approved reports count',
      [part(1, '10'), part(2, '99', 'submitted'), part(3, '99', 'returned'), part(4, '99', 'draft')],
      '10',
      '1/4',
    ],
    [
      'an unapproved không áp dụng has not left the base',
      [part(1, '10'), part(2, NOT_APPLICABLE, 'submitted')],
      '10',
      '1/2',
    ],
    ['an agency without a report is still owed', [part(1, '10'), part(2, null, null)], '10', '1/2'],
    ['nobody answered: no figure, never 0', [part(1, late), part(2, null)], null, '0/2'],
    ['nobody is asked', [], null, '0/0'],
    ['nobody it applies to', [part(1, NOT_APPLICABLE)], null, '0/0'],
    [
      'exact beyond binary numbers',
      [part(1, '0.1'), part(2, '0.2'), part(3, '123456789012345678.000001')],
      '123456789012345678.300001',
      '3/3',
    ],
  ])('%s', (_, parts, number, coverage) => {
    const result = consolidate(SUM, parts);
    expect(result.number).toBe(number);
    expect(`${result.answered}/${result.expected}`).toBe(coverage);
  });
});

describe('one agency for the province, choices, lists', () => {
  test("the owner's own figure stands, a percent too", () => {
    expect(consolidate(OWNER, [part(1, '99.99')])).toEqual({
      number: '99.99',
      counts: null,
      texts: null,
      answered: 1,
      expected: 1,
    });
  });

  test('percents are never summed or averaged', () => {
    expect(consolidate({ type: 'percent', consolidation: 'sum' }, [part(1, '90')]).number).toBeNull();
    expect(consolidate(OWNER, [part(1, '90'), part(2, '80')]).number).toBeNull();
  });

  test('agencies per choice', () => {
    const parts = [part(3, choiceAnswer('1')), part(1, choiceAnswer('0')), part(2, choiceAnswer('1')), part(4, null)];
    const words = [part(1, choiceAnswer('huyen')), part(2, choiceAnswer('cap-xa'))];
    expect(Object.keys(consolidate(COUNT, words).counts ?? {})).toEqual(['cap-xa', 'huyen']);
    expect(consolidate(COUNT, parts)).toEqual({
      number: null,
      counts: { '0': 1, '1': 2 },
      texts: null,
      answered: 3,
      expected: 4,
    });
  });

  test('answers in words, by agency', () => {
    const parts = [part(2, textAnswer('hai')), part(1, textAnswer('một')), part(3, NIL)];
    expect(consolidate(LIST, parts)).toEqual({
      number: null,
      counts: null,
      texts: [
        { agencyId: 1, text: 'một' },
        { agencyId: 2, text: 'hai' },
      ],
      answered: 3,
      expected: 3,
    });
  });
});

describe('a rate is Σ numerators / Σ denominators', () => {
  test('never the mean of agency rates: 90/100 and 1/2 are 89,2 %, not 70 %', () => {
    const rate = consolidateRatio([part(1, '90'), part(2, '1')], [part(1, '100'), part(2, '2')], '100');
    expect(rate.number?.slice(0, 7)).toBe('89.2156');
    expect(rate).toMatchObject({ numerator: '91', denominator: '102', answered: 2, expected: 2 });
  });

  test.each<[string, Part[], Part[], string | null, string]>([
    [
      'who gave only one of the two counts in neither',
      [part(1, '9'), part(2, '5')],
      [part(1, '10'), part(2, late)],
      '90',
      '1/2',
    ],
    ['không phát sinh counts as 0', [part(1, '9'), part(2, NIL)], [part(1, '10'), part(2, '8')], '50', '2/2'],
    [
      'không áp dụng leaves the base of both',
      [part(1, '9'), part(2, NOT_APPLICABLE)],
      [part(1, '10'), part(2, '8')],
      '90',
      '1/1',
    ],
    ['a denominator of 0', [part(1, NIL)], [part(1, '0')], null, '1/1'],
    ['nobody', [part(1, null)], [part(1, null)], null, '0/1'],
    ['unapproved', [part(1, '9', 'submitted')], [part(1, '10', 'submitted')], null, '0/1'],
    ['the denominator has an owner of its own', [part(1, '3'), part(2, '4')], [part(9, '10')], '70', '3/3'],
    ['that owner has not answered', [part(1, '3'), part(2, '4')], [part(9, null)], null, '2/3'],
  ])('%s', (_, numerators, denominators, number, coverage) => {
    const rate = consolidateRatio(numerators, denominators, '100');
    expect(rate.number).toBe(number);
    expect(`${rate.answered}/${rate.expected}`).toBe(coverage);
  });
});

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), fc.integer({ min: 0, max: 999_999 }))
  .map(([whole, fraction]) => toFigure(exact(`${whole}`).plus(exact(`${fraction}`).div(1_000_000))));
const answer = fc.oneof(
  decimal.map(numberAnswer),
  fc.constant(NIL),
  fc.constant(NOT_APPLICABLE),
  fc.constant(late),
  fc.constant(null),
);
const status = fc.constantFrom('draft', 'submitted', 'returned', 'approved', 'approved', 'approved', null);
const partsOf = (answers: fc.Arbitrary<Answer | null>) =>
  fc
    .array(fc.tuple(answers, status), { maxLength: 30 })
    .map((list) => list.map(([given, state], index) => part(index, given, state)));
const anyRow = fc.constantFrom(SUM, COUNT, LIST);
const answersFor = {
  sum: answer,
  count: fc.constantFrom(choiceAnswer('0'), choiceAnswer('1'), null),
  list: fc.constantFrom(textAnswer('a'), textAnswer('b'), NIL),
};
const rowAndParts = anyRow.chain((row) => fc.tuple(fc.constant(row), partsOf(answersFor[row.consolidation])));

const partsOfNumbersAndChoices = (row: typeof SUM | typeof OWNER | typeof COUNT) =>
  fc.tuple(fc.constant(row), partsOf(row === COUNT ? answersFor.count : answer));

/** As the database counts them: approved answers by kind and choice with their sum, and all others as silent. */
function together(parts: readonly Part[]): JointPart[] {
  const like = new Map<string, JointPart>();
  for (const { status, answer } of parts) {
    const said = status === 'approved' ? answer : null;
    const key = `${said?.kind} ${said?.choice}`;
    const { agencies, answer: before } = like.get(key) ?? { agencies: 0, answer: null };
    const number = said?.number && before?.number ? sumOf([before.number, said.number]) : (said?.number ?? null);
    like.set(key, { agencies: agencies + 1, status, answer: said && { ...said, number } });
  }
  return [...like.values()];
}

describe('whatever the answers', () => {
  test('the order of the parts does not matter', () => {
    const shuffled = rowAndParts.chain(([row, parts]) =>
      fc.tuple(fc.constant(row), fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length })),
    );
    fc.assert(
      fc.property(shuffled, ([row, parts, other]) => {
        expect(consolidate(row, other)).toEqual(consolidate(row, parts));
      }),
    );
  });

  test('two groups of agencies taken together give what all give at once', () => {
    fc.assert(
      fc.property(rowAndParts, fc.nat(30), ([row, parts], cut) => {
        const joined = joinConsolidated(consolidate(row, parts.slice(0, cut)), consolidate(row, parts.slice(cut)));
        expect(joined).toEqual(consolidate(row, parts));
      }),
    );
  });

  test('like answers taken together give what each gives alone', () => {
    fc.assert(
      fc.property(fc.constantFrom(SUM, OWNER, COUNT).chain(partsOfNumbersAndChoices), ([row, parts]) => {
        expect(consolidate(row, together(parts))).toEqual(consolidate(row, parts));
      }),
    );
  });

  test('there is a figure exactly when somebody answered, and never more answers than expected', () => {
    fc.assert(
      fc.property(partsOf(answer), (parts) => {
        const result = consolidate(SUM, parts);
        expect(result.number === null).toBe(result.answered === 0);
        expect(result.answered).toBeLessThanOrEqual(result.expected);
        expect(result.expected).toBeLessThanOrEqual(parts.length);
      }),
    );
  });

  test('a rate of shares of a whole stays between the worst and the best agency', () => {
    const share = fc.integer({ min: 1, max: 10_000 }).chain((whole) => fc.tuple(fc.nat(whole), fc.constant(whole)));
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 20 }), (shares) => {
        const rate = consolidateRatio(
          shares.map(([done], index) => part(index, `${done}`)),
          shares.map(([, whole], index) => part(index, `${whole}`)),
          '1',
        ).number;
        const rates = shares.map(([done, whole]) => done / whole);
        expect(Number(rate)).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-9);
        expect(Number(rate)).toBeLessThanOrEqual(Math.max(...rates) + 1e-9);
      }),
    );
  });
});
