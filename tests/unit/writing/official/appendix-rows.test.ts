import { expect, test } from 'vitest';
import type { FormRow } from '@/lib/domain/form.ts';
import { appendixRows } from '@/lib/writing/official/appendix-rows.ts';

const row = (id: number, more: Partial<FormRow>) =>
  ({
    id,
    key: `r-${id}`,
    code: String(id),
    label: 'Dòng',
    unit: 'Hồ sơ',
    type: 'count',
    choices: [],
    ...more,
  }) as FormRow;
const RATE = row(1, { type: 'percent', unit: '%', consolidation: 'ratio' });
const CHOICE = row(2, { type: 'choice', consolidation: 'owner', choices: [{ value: '1', label: 'Có' }] });

test('a rate stands alone, what it was made of beside it', () => {
  const results = new Map([[1, { number: '92.0096', detail: { numerator: '80294', denominator: '87267' } }]]);
  expect(appendixRows([RATE], results, new Map())[0]).toMatchObject({ figure: '92,01\u00a0%', note: '80.294/87.267' });
  expect(appendixRows([RATE], results, new Map([[1, 'Sửa theo sổ.']]))[0]).toMatchObject({ note: 'Sửa theo sổ.' });
});

test('the first of the parts without a code says so', () => {
  const parts = [2, 3].map((id) => row(id, { code: null, parentId: 1 }));
  const codes = (rows: FormRow[]) => appendixRows(rows, new Map(), new Map()).map(({ code }) => code);
  expect(codes([row(1, {}), ...parts, row(4, {})])).toEqual(['1', 'Trong đó', '', '4']);
  expect(codes(parts)).toEqual(['', '']);
});

test('what all agencies chose stands as the form counts it, with how many they are; what they differ in is counted', () => {
  const counted = { ...CHOICE, consolidation: 'count', unit: 'Không = 0 Có = 1' } as FormRow;
  const said = (counts: Record<string, number>) =>
    appendixRows([counted], new Map([[2, { number: null, detail: { counts } }]]), new Map())[0];
  expect(said({ '1': 1 })).toMatchObject({ figure: 'Có = 1', note: '' });
  expect(said({ '1': 12 })).toMatchObject({ figure: 'Có = 1', note: '12 cơ quan' });
  expect(said({ '0': 3, '1': 12 })).toMatchObject({ figure: '0: 3; Có: 12', note: '' });
});

test('the words of the one agency that answers stand as it wrote them', () => {
  const words = row(3, { type: 'text', consolidation: 'owner' });
  const results = new Map([[3, { number: null, detail: { texts: [{ agencyId: 7, text: '07 nhiệm vụ' }] } }]]);
  expect(appendixRows([words], results, new Map())[0]).toMatchObject({ figure: '07 nhiệm vụ' });
});

test('a choice of one agency stands without a count; what nobody answered says so', () => {
  const results = new Map([[2, { number: null, detail: { counts: { '1': 1 } } }]]);
  expect(appendixRows([CHOICE], results, new Map())[0]).toMatchObject({ figure: 'Có', note: '' });
  expect(appendixRows([CHOICE], new Map(), new Map())[0]).toMatchObject({ figure: 'chưa có' });
});
