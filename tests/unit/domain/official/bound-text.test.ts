import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { piecesOf, readField, tokensOf } from '@/lib/domain/bound-text.ts';

describe('a field', () => {
  const row = (call: string) => ({ of: 'row', call });
  const tasks = (plan: string, figure: string) => ({ of: 'tasks', plan, figure });

  test.each([
    ['1.2.3', { kind: 'value', of: row('1.2.3') }],
    [' r-1.2 ', { kind: 'value', of: row('r-1.2') }],
    ['1.2/1.1', { kind: 'rate', over: row('1.2'), under: row('1.1') }],
    ['Nhiệm vụ 2021 hoàn thành', { kind: 'value', of: tasks('2021', 'done') }],
    ['nhiệm vụ 2026 – 2030  tất cả', { kind: 'value', of: tasks('2026-2030', 'all') }],
    [
      'nhiệm vụ 2021 đúng hạn / nhiệm vụ 2021 tất cả',
      { kind: 'rate', over: tasks('2021', 'done-on-time'), under: tasks('2021', 'all') },
    ],
    ['nhiệm vụ 2021 quá hạn'.normalize('NFD'), { kind: 'value', of: tasks('2021', 'overdue') }],
  ])('%s is read', (token, field) => expect(readField(token)).toEqual(field));

  test.each(['', '/', '1.1 /', '1 / 2 / 3', 'nhiệm vụ 2021 constructor', 'nhiệm vụ 2021', 'hai lời', '=1+1', '<b>'])(
    '“%s” names nothing',
    (token) => expect(readField(token)).toBeNull(),
  );
});

test('a text is words and fields in order', () => {
  expect(piecesOf('đạt {{1.2}}/{{ 1.1 }} việc')).toEqual([
    { kind: 'words', text: 'đạt ' },
    { kind: 'field', token: '1.2', field: { kind: 'value', of: { of: 'row', call: '1.2' } } },
    { kind: 'words', text: '/' },
    { kind: 'field', token: '1.1', field: { kind: 'value', of: { of: 'row', call: '1.1' } } },
    { kind: 'words', text: ' việc' },
  ]);
  expect(tokensOf('{{b}} {{a}} {{b}} {{c/d}}')).toEqual(['b', 'a', 'c / d']);
});

test('no text loses a word', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('{{', '}}', '{{a}}', '\n'))), (parts) => {
      const text = parts.join('');
      const again = piecesOf(text).map((piece) => (piece.kind === 'words' ? piece.text : '{{}}'));
      expect(again.join('')).toBe(text.replace(/\{\{[^{}\n]*\}\}/g, '{{}}'));
    }),
  );
});
