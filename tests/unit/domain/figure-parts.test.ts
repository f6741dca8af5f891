import { describe, expect, test } from 'vitest';
import { type AgencyAnswers, partsOf, rowsBehind } from '@/lib/domain/figure-parts.ts';
import type { FormRow } from '@/lib/domain/form.ts';
import type { Formula } from '@/lib/domain/indicator.ts';
import { indicator } from './reading-fixtures.ts';

const EVERY_DEPARTMENT = { kinds: [{ kind: 'department', level: 'province' }], members: [] };
const NOTHING = {
  ...{ position: 1, code: null, unit: null, choices: [], parentId: null, totalId: null, accumulation: null },
  ...{ numeratorId: null, denominatorId: null, ownerAgencyId: null, help: null, areaCode: null },
};
const row = (id: number, more: Partial<FormRow> = {}): FormRow => ({
  ...NOTHING,
  ...{ id, key: `${id}`, label: `Dòng ${id}`, type: 'count', consolidation: 'sum', answeredBy: EVERY_DEPARTMENT },
  ...more,
});
const FORM = [
  ...[row(1), row(2), row(3)],
  row(4, { type: 'percent', consolidation: 'ratio', numeratorId: 1, denominatorId: 2 }),
  row(5, { type: 'choice', consolidation: 'count' }),
  row(6, { type: 'text', consolidation: 'list' }),
  row(7, { consolidation: 'owner', ownerAgencyId: 30 }),
];

/** A figure whose terms are the rows of these numbers, each under the statistic "s1", "s2"… */
const figure = (...ids: number[]) => ({
  asOf: '2026-06-14',
  terms: ids.map((id) => ({
    ...{
      statistic: `s${id}`,
      rowId: id,
      label: '',
      unit: null,
      number: null,
      choice: null,
      printed: null,
      coverage: null,
    },
  })),
});
const ratio = (numerator: string[], denominator: string[]): Formula => ({
  kind: 'ratio',
  numerator,
  denominator,
  scale: '100',
});
const sidesOf = (formula: Formula | null, ...ids: number[]) => {
  const found = rowsBehind(figure(...ids), indicator({ formula }), FORM);
  return found && [found.measure, ...found.sides.map((one) => `${one.side} ${one.row.id}`)];
};

describe('the rows behind a figure', () => {
  test('are both sides of a rate, each of several rows', () => {
    expect(sidesOf(ratio(['s1', 's3'], ['s2']), 1, 2, 3)).toEqual([
      { kind: 'ratio', scale: '100' },
      ...['numerator 1', 'numerator 3', 'denominator 2'],
    ]);
  });

  test('are the two sides of the one row that is itself a rate, in percent', () => {
    expect(sidesOf({ kind: 'value', statistic: 's4' }, 4)).toEqual([
      { kind: 'ratio', scale: '100' },
      ...['numerator 1', 'denominator 2'],
    ]);
  });

  test('are the row of a count', () => {
    expect(sidesOf({ kind: 'value', statistic: 's1' }, 1)).toEqual([{ kind: 'value', row: FORM[0] }, 'value 1']);
  });

  test('are none of what is chosen, written in words, without a formula, or not in the form', () => {
    expect(sidesOf({ kind: 'value', statistic: 's5' }, 5)).toBeNull();
    expect(sidesOf({ kind: 'value', statistic: 's6' }, 6)).toBeNull();
    expect(sidesOf(null, 1)).toBeNull();
    expect(sidesOf({ kind: 'value', statistic: 's99' }, 99)).toBeNull();
    expect(sidesOf(ratio(['s99'], ['s2']), 2, 99)).toBeNull();
  });

  test('are those of the definition in force on the figure’s day', () => {
    const [first] = indicator({ formula: { kind: 'value', statistic: 's1' } }).versions;
    const later = { validFrom: '2027-01-01', definition: 'mới', formula: { kind: 'value', statistic: 's3' } as const };
    const of = { versions: first ? [first, later] : [] };
    const rows = (asOf: string) => rowsBehind({ ...figure(1, 3), asOf }, of, FORM)?.sides.map(({ row: { id } }) => id);
    expect([rows('2026-06-14'), rows('2027-06-14')]).toEqual([[1], [3]]);
  });
});

describe('the parts of agencies', () => {
  const agency = (id: number, more: Partial<AgencyAnswers> = {}): AgencyAnswers => ({
    ...{ id, kind: 'department', level: 'province', name: `Sở ${id}`, periodId: 1, submissionId: id * 10 },
    ...{ status: 'approved', answers: [] },
    ...more,
  });
  const sides = [
    { row: FORM[0] as FormRow, side: 'numerator' as const },
    { row: FORM[6] as FormRow, side: 'denominator' as const },
  ];
  const said = { rowId: 1, kind: 'value', number: '8' } as const;

  test('are one for each row that the agency is asked, with its answer, its report and its row', () => {
    const parts = partsOf(1, sides, [agency(20, { answers: [said] }), agency(30)]);
    expect(
      parts.map(({ agencyId, side, rowId, submissionId, answer }) => [
        agencyId,
        side,
        rowId,
        submissionId,
        answer?.number,
      ]),
    ).toEqual([
      [20, 'numerator', 1, 200, '8'],
      [30, 'numerator', 1, 300, undefined],
      [30, 'denominator', 7, 300, undefined],
    ]);
  });

  test('are of the period alone, and none of who is not asked', () => {
    const elsewhere = agency(20, { periodId: 2, answers: [said] });
    const commune = agency(21, { kind: 'commune-committee', level: 'commune' });
    expect(partsOf(1, sides, [elsewhere, commune])).toEqual([]);
  });

  test('of nothing that stood approved carry no status', () => {
    expect(partsOf(1, sides, [agency(20, { status: null })])).toMatchObject([{ status: null, answer: null }]);
  });
});
