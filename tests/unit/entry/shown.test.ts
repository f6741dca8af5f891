import { expect, test } from 'vitest';
import { narrativeFields } from '@/app/(app)/reports/[submissionId]/narrative/schemas.ts';
import { reportFields } from '@/app/(app)/reports/schemas.ts';
import { asShown } from '@/lib/domain/entry-fields.ts';

const row = (typed: string, more: Record<string, string> = {}) => ({
  ...{
    submissionId: '1',
    'r12.typed': typed,
    'r12.kind': 'value',
    'r12.note': '',
    'r12.reason': '',
    'r12.promisedOn': '',
  },
  ...{ 'r12.seen': '3', 'r12.shown': asShown(3, ['5\r\n6', 'value', '', '', '']), ...more },
});
const rowsIn = (fields: Record<string, string>) => reportFields.parse(fields).rows.map(({ rowId }) => rowId);

test.each<[string, Record<string, string>, number[]]>([
  ['as it was shown is no input', row('5\n6'), []],
  ['with the line ends of a browser too', row('5\r\n6'), []],
  ['typed in is input', row('7'), [12]],
  ['whose note was typed in is input', row('5\n6', { 'r12.note': 'vì' }), [12]],
  ['over another version than the one shown is input', row('5\n6', { 'r12.seen': '4' }), [12]],
  ['that says nothing of what was shown is input', row('5\n6', { 'r12.shown': '' }), [12]],
])('a row %s', (_, fields, rows) => {
  expect(rowsIn(fields)).toEqual(rows);
});

test('a part of a task that was left alone is no input', () => {
  const part = {
    submissionId: '1',
    't7.state': 'done',
    't7.completedOn': '01/02/2026',
    't7.document': '',
    't7.note': '',
  };
  const shown = { 't7.seen': '1', 't7.shown': asShown(1, ['done', '01/02/2026', '', '', '', '', '']) };
  expect(reportFields.parse({ ...part, ...shown }).tasks).toEqual([]);
  for (const cell of ['t7.note', 't7.step'])
    expect(reportFields.parse({ ...part, ...shown, [cell]: 'chậm' }).tasks).toHaveLength(1);
});

test('a section that was left alone is no input', () => {
  const fields = { submissionId: '1', s4: 'Một\r\nhai', 's4.seen': '2', 's4.shown': asShown(2, ['Một\nhai']) };
  expect(narrativeFields.parse(fields).sections).toEqual([]);
  expect(narrativeFields.parse({ ...fields, s4: 'Ba' }).sections).toEqual([
    { sectionId: 4, text: 'Ba', seenVersion: 2 },
  ]);
});

test('what is too long to be shown again is held against its version alone', () => {
  expect(asShown(1, ['x'.repeat(4_000)])).toBe('');
});
