import { describe, expect, test } from 'vitest';
import { type FormRow, isAskedOf, sheetOf } from '@/lib/domain/form.ts';

const row = (id: number, more: Partial<FormRow>): FormRow => ({
  id,
  key: String(id),
  position: id,
  code: null,
  label: 'Dòng',
  unit: null,
  type: 'count',
  choices: [],
  parentId: null,
  totalId: null,
  accumulation: 'flow',
  consolidation: 'sum',
  numeratorId: null,
  denominatorId: null,
  ownerAgencyId: null,
  answeredBy: { kinds: [{ kind: 'department', level: 'province' }], members: [] },
  help: null,
  areaCode: null,
  ...more,
});
const department = { id: 7, kind: 'department', level: 'province' };
const commune = { id: 8, kind: 'commune-committee', level: 'commune' };

describe('who is asked for a row', () => {
  test.each([
    ['the members of its group by their rule', row(1, {}), department, true],
    ['nobody outside the group', row(1, {}), commune, false],
    ['members that are named one by one', row(1, { answeredBy: { kinds: [], members: [8] } }), commune, true],
    ['the owner alone', row(1, { consolidation: 'owner', ownerAgencyId: 7, answeredBy: null }), department, true],
    ['not the group when there is an owner', row(1, { consolidation: 'owner', ownerAgencyId: 9 }), department, false],
    ['nobody for a heading', row(1, { type: 'heading' }), department, false],
    ['nobody for a computed rate', row(1, { consolidation: 'ratio' }), department, false],
  ])('%s', (_, asked, agency, expected) => {
    expect(isAskedOf(asked, agency)).toBe(expected);
  });
});

test('a sheet shows the asked rows under the headings that lead to them, and no empty heading', () => {
  const rows = [
    row(1, { type: 'heading' }),
    row(2, { parentId: 1 }),
    row(3, { type: 'heading' }),
    row(4, { parentId: 3, answeredBy: null }),
  ];
  expect(sheetOf(rows, department).map((line) => [line.row.id, line.asked])).toEqual([
    [1, false],
    [2, true],
  ]);
});
