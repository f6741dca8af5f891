import { describe, expect, test } from 'vitest';
import { missingAnswer, NIL, numberAnswer, textAnswer } from '@/lib/domain/answer.ts';
import { type ValidationRule, validate } from '@/lib/domain/validation.ts';
import { problemInWords, verdictInWords } from '@/lib/text/verdicts.ts';

type Given = Record<string, string>;
const figures = (given: Given) => new Map(Object.entries(given).map(([key, figure]) => [key, numberAnswer(figure)]));

function verdict(
  kind: ValidationRule['kind'],
  given: Partial<ValidationRule>,
  now: Given,
  before: Given | null = null,
) {
  const rule: ValidationRule = {
    code: kind,
    strength: 'block',
    kind,
    rowKey: 'row',
    otherKeys: [],
    limit: null,
    message: 'Sửa lại cho khớp.',
    ...given,
  };
  const earlier = before && figures(before);
  const [found] = validate({ rules: [rule], answers: figures(now), previous: earlier, nested: earlier });
  if (!found) throw new Error('no verdict');
  return found;
}

describe('a verdict says by how much', () => {
  test.each([
    [
      verdict('total', { otherKeys: ['a', 'b'] }, { row: '1690', a: '1342', b: '353' }),
      'Tổng là 1.690, các thành phần cộng lại là 1.695, lệch 5.',
    ],
    [
      verdict('total', { otherKeys: ['a'] }, { row: '2281', a: '2274' }),
      'Dòng này là 2.281, dòng đối chiếu là 2.274, lệch 7.',
    ],
    [verdict('at-most', { otherKeys: ['a'] }, { row: '95', a: '94' }), 'Số liệu là 95, vượt mức tối đa 94 là 1.'],
    [verdict('percent-range', {}, { row: '130.5' }), 'Tỷ lệ là 130,5\u00a0%, lớn hơn 100\u00a0%.'],
    [verdict('percent-range', {}, { row: '-1' }), 'Tỷ lệ là -1\u00a0%, nhỏ hơn 0.'],
    [
      verdict('change', { limit: '50' }, { row: '159918' }, { row: '520887' }),
      'Kỳ này là 159.918, cùng kỳ năm trước là 520.887, giảm 360.969 (69,3\u00a0%), quá mức 50\u00a0%.',
    ],
    [
      verdict('change', { limit: '50' }, { row: '3' }, { row: '0' }),
      'Kỳ này là 3, cùng kỳ năm trước là 0, tăng 3, quá mức 50\u00a0%.',
    ],
    [
      verdict('nested', {}, { row: '159918' }, { row: '520887' }),
      'Số liệu là 159.918, thấp hơn 520.887 của kỳ ngắn hơn trong cùng năm, giảm 360.969.',
    ],
    [verdict('note', {}, { row: '3' }), 'Số liệu là 3: dòng này cần ghi chú.'],
  ])('%#', (found, words) => {
    expect(problemInWords(found)).toBe(words);
  });

  test('words need a note too', () => {
    const rule: ValidationRule = {
      code: 'n',
      strength: 'block',
      kind: 'note',
      rowKey: 'row',
      otherKeys: [],
      limit: null,
      message: '',
    };
    const [found] = validate({
      rules: [rule],
      answers: new Map([['row', textAnswer('có')]]),
      previous: null,
      nested: null,
    });
    expect(found && problemInWords(found)).toBe('Dòng này cần ghi chú.');
  });
});

describe('and what to do', () => {
  const broken = (strength: ValidationRule['strength']) =>
    verdict('at-most', { strength, otherKeys: ['a'] }, { row: '95', a: '94' });

  test('a block repeats the rule in the words of the form and offers no way around it', () => {
    expect(verdictInWords(broken('block'))).toBe(
      'Số liệu là 95, vượt mức tối đa 94 là 1. Sửa lại cho khớp. Thường do gõ nhầm dòng hoặc tính cả số của kỳ trước.',
    );
  });

  test('a warning may stand: “đúng, vì…”', () => {
    expect(verdictInWords(broken('warn'))).toMatch(/ghi rõ “đúng, vì…”\.$/);
    expect(verdictInWords(broken('hint'))).not.toContain('đúng, vì');
    expect(verdictInWords(verdict('note', { strength: 'warn' }, { row: '3' }))).not.toContain('đúng, vì');
  });

  test.each([
    [
      numberAnswer('5'),
      'Chưa kiểm tra được tổng vì có dòng “không áp dụng” hoặc “chưa có”. Các thành phần đã có cộng lại là 5.',
    ],
    [missingAnswer('chờ', '2026-07-01'), 'Chưa kiểm tra được tổng vì có dòng “không áp dụng” hoặc “chưa có”.'],
  ])('what cannot be decided says why and accuses nobody', (part, words) => {
    const rule: ValidationRule = {
      code: 't',
      strength: 'block',
      kind: 'total',
      rowKey: 'row',
      otherKeys: ['a', 'b'],
      limit: null,
      message: 'Sửa lại.',
    };
    const answers = new Map([
      ['row', NIL],
      ['a', part],
      ['b', missingAnswer('chờ', '2026-07-01')],
    ]);
    const [found] = validate({ rules: [rule], answers, previous: null, nested: null });
    expect(found && verdictInWords(found)).toBe(words);
  });
});

describe('where, and why', () => {
  const total = (given: Partial<ValidationRule> = {}) =>
    verdict('total', { otherKeys: ['a', 'b'], ...given }, { row: '3', a: '1', b: '1' });
  const rows = [
    { key: 'a', code: '1.1', label: 'Thứ nhất' },
    { key: 'b', code: null, label: 'Thứ hai' },
  ];

  test('names the rows that it is held against', () => {
    expect(verdictInWords(total(), rows)).toContain('Đối chiếu với dòng 1.1, “Thứ hai”.');
    expect(verdictInWords(total())).not.toContain('Đối chiếu');
  });

  test('a rule may say its own cause', () => {
    expect(verdictInWords(total({ cause: 'Thường do quên tổ đại biểu.' }))).toContain('Thường do quên tổ đại biểu.');
    expect(verdictInWords(total())).toContain('Thường do bỏ sót một thành phần');
  });

  test.each([
    ['equal', '3', 'Số liệu là 3, phần nhiệm vụ của báo cáo này có 5 nhiệm vụ chủ trì đã hoàn thành, lệch 2.'],
    ['at-least', '3', 'Số liệu là 3, phần nhiệm vụ của báo cáo này có 5 nhiệm vụ chủ trì đã hoàn thành, thiếu 2.'],
    ['at-most', '6', 'Số liệu là 6, phần nhiệm vụ của báo cáo này có 5 nhiệm vụ chủ trì đã hoàn thành, vượt 1.'],
  ] as const)('a contradiction with the tasks: %s', (holds, figure, words) => {
    const rule: ValidationRule = {
      code: 't',
      strength: 'warn',
      kind: 'task-state',
      rowKey: 'row',
      otherKeys: [],
      limit: null,
      message: '',
      tasks: { count: 'done', holds },
    };
    const tasks = { assigned: 9, done: 5, 'done-on-time': 5, 'done-late': 0, open: 4, overdue: 0 };
    const [found] = validate({ rules: [rule], answers: figures({ row: figure }), previous: null, nested: null, tasks });
    expect(found && problemInWords(found)).toBe(words);
    expect(found && verdictInWords(found)).toMatch(/ghi rõ “đúng, vì…”\.$/);
  });
});
