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

test('a choice of one agency stands without a count; what nobody answered says so', () => {
  const results = new Map([[2, { number: null, detail: { counts: { '1': 1 } } }]]);
  expect(appendixRows([CHOICE], results, new Map())[0]).toMatchObject({ figure: 'Có', note: '' });
  expect(appendixRows([CHOICE], new Map(), new Map())[0]).toMatchObject({ figure: 'chưa có' });
});
