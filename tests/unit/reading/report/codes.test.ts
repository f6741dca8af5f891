import { expect, test } from 'vitest';
import { codesOf } from '@/lib/reading/report/codes.ts';

test.each([
  [
    'codes in order stay',
    ['1', '1.1', '1.1.1', '1.1.2', '1.2', '2', '2.1'],
    ['1', '1.1', '1.1.1', '1.1.2', '1.2', '2', '2.1'],
  ],
  [
    'a group that repeats the codes of the one before',
    ['1', '1.1', '1.1.1', '1.1.2', '1.2', '1.1.1', '1.1.2', '1.1.3'],
    ['1', '1.1', '1.1.1', '1.1.2', '1.2', '1.2.1', '1.2.2', '1.2.3'],
  ],
  ['a whole chapter copied', ['3', '3.1', '3.2', '4', '3.1', '3.2'], ['3', '3.1', '3.2', '4', '4.1', '4.2']],
  ['the same code twice in a row', ['2', '2.1', '2.1', '2.3'], ['2', '2.1', '2.2', '2.3']],
  [
    'a code printed twice, the rest counts on as printed',
    ['1', '1.1', '1.2', '1.2', '1.3', '1.4'],
    ['1', '1.1', '1.2', '1.5', '1.3', '1.4'],
  ],
  ['dots at the end', ['1.', '1.1.', '1.1.1.'], ['1', '1.1', '1.1.1']],
  ['a chapter without its own row', ['1.1', '1.2', '2.1', '2.2'], ['1.1', '1.2', '2.1', '2.2']],
  ['words and blanks are no codes', ['1', '1.1', 'Trong đó', null, '1.2'], ['1', '1.1', null, null, '1.2']],
])('%s', (_, printed, codes) => {
  expect(codesOf(printed.map((one) => ({ printed: one }))).map(({ code }) => code)).toEqual(codes);
});

test('uncoded rows belong to the code above them; a corrected code says why', () => {
  const rows = codesOf(['1', '1.1', null, '1.2', '1.1'].map((printed) => ({ printed })));
  expect(rows.map(({ parent }) => parent)).toEqual([null, '1', '1.1', '1', '1']);
  expect(rows[4]).toEqual({
    code: '1.3',
    printedCode: '1.1',
    parent: '1',
    why: 'Văn bản in mã 1.1, đã dùng cho dòng khác; theo vị trí, dòng này là 1.3.',
  });
});

test('a code that jumps over those still to come says that it is for the time being', () => {
  const rows = codesOf(['1', '1.1', '1.1', '1.2'].map((printed) => ({ printed })));
  expect(rows[2]).toMatchObject({ code: '1.3', printedCode: '1.1' });
  expect(rows[2]?.why).toContain('tạm ghi mã 1.3');
});
