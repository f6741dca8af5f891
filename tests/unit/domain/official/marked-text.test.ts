import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedRuns } from '@/lib/domain/marked-text.ts';
import { filledText, findingsOf } from '@/lib/domain/official-report.ts';

const FIGURES = new Map<string, string | null>([
  ['1.1', '94'],
  ['1.2', '42'],
  ['4', null],
]);
const ACCEPTED = { '1.1': '94', '1.2': '40' };
const marked = (text: string) => markedRuns(text, FIGURES, ACCEPTED).flatMap((run) => (run.marked ? run.text : []));

test.each([
  ['Đã hoàn thành {{1.1}} việc.', []],
  ['Đã hoàn thành {{1.2}}/{{1.1}} việc, thêm 15 việc.', ['42', '15']],
  ['Còn {{4}} việc, {{9.9}} việc.', ['{{4}}', '{{9.9}}']],
  ['Năm 2026 có 1.695 thủ tục. 12 xã làm xong; Điều 5 nêu 3,5 %.', ['1.695', '12', '3,5']],
  ['1. Một việc. 2 việc khác', ['2']],
])('%s', (text, numbers) => {
  expect(marked(text)).toEqual(numbers);
});

const words = fc.array(
  fc.constantFrom(
    '{{1.1}}',
    '{{1.2}}',
    '{{4}}',
    '{{9.9}}',
    '15',
    'năm 2026',
    'Điều 5',
    '. ',
    'Sở ',
    ' ',
    'a',
    '…',
    '1.695',
    '"',
  ),
);

test('prints what is printed, and marks something exactly where something is found', () => {
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join('');
      const runs = markedRuns(text, FIGURES, ACCEPTED);
      expect(runs.map((run) => run.text).join('')).toBe(filledText(text, FIGURES));
      const found = findingsOf(`x${text}`, FIGURES, ACCEPTED).length > 0;
      expect(markedRuns(`x${text}`, FIGURES, ACCEPTED).some((run) => run.marked)).toBe(found);
    }),
  );
});
