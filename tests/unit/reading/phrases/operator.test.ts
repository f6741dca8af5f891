import { describe, expect, test } from 'vitest';
import { operatorAround } from '@/lib/reading/phrases/promise/operator.ts';

const WORDS: Record<string, string[]> = {
  '>=': [
    'không thấp hơn',
    'không dưới',
    'không ít hơn',
    'không nhỏ hơn',
    'không kém',
    'lớn hơn hoặc bằng',
    'bằng hoặc lớn hơn',
    'bằng hoặc cao hơn',
    'cao hơn hoặc bằng',
    'tối thiểu',
    'ít nhất',
    'thấp nhất',
    '≥',
    '>=',
    '⩾',
  ],
  '<=': [
    'không vượt quá',
    'không vượt',
    'không quá',
    'không cao hơn',
    'không lớn hơn',
    'không nhiều hơn',
    'nhỏ hơn hoặc bằng',
    'thấp hơn hoặc bằng',
    'tối đa',
    'nhiều nhất',
    'cao nhất',
    '≤',
    '<=',
    '⩽',
  ],
  '>': ['trên', 'hơn', 'lớn hơn', 'cao hơn', 'nhiều hơn', 'vượt', 'vượt quá', 'quá', '>'],
  '<': ['dưới', 'ít hơn', 'thấp hơn', 'nhỏ hơn', 'chưa đến', 'chưa tới', '<'],
  '~': ['khoảng', 'xấp xỉ', 'ước', 'ước đạt', '≈', '~'],
};

const BETWEEN = [
  'đạt',
  'là',
  'ở mức',
  'bình quân',
  'trung bình',
  'chung',
  'toàn tỉnh',
  'mỗi năm',
  'hàng năm',
  'hằng năm',
  'tương ứng',
  'lần lượt',
  'tỷ lệ',
  'tỉ lệ',
  'tương ứng là',
  'đạt được',
  'số',
  'thêm',
  'lên',
  'đến',
  'có',
  'điểm',
  'còn',
  'xuống',
  'phải',
];

const BEHIND: [string, string | null][] = [
  [' trở lên', '>='],
  ['trở lên', '>='],
  [' trở xuống', '<='],
  [' hoặc cao hơn', '>='],
  [' hoặc lớn hơn', '>='],
  [' hoặc nhiều hơn', '>='],
  [' hoặc thấp hơn', '<='],
  [' hoặc nhỏ hơn', '<='],
  [' hoặc ít hơn', '<='],
  [' và cao hơn', '>='],
  [' điểm trở lên', '>='],
  [' số hồ sơ', null],
  ['', null],
];

describe('the operator around a number', () => {
  test.each(Object.entries(WORDS).flatMap(([operator, words]) => words.map((word) => [word, operator] as const)))(
    '"%s" is %s',
    (word, operator) => {
      expect(operatorAround(`tỷ lệ hồ sơ đạt ${word} `, '')).toEqual({ operator, doubt: null });
      expect(operatorAround(`${word} `, ' hồ sơ')).toEqual({ operator, doubt: null });
    },
  );

  test.each(BETWEEN)('"%s" may stand between', (words) => {
    expect(operatorAround(`tối thiểu ${words} `, '').operator).toBe('>=');
  });

  test.each(BEHIND)('behind: "%s"', (after, operator) => {
    expect(operatorAround('đạt ', after)).toEqual({ operator, doubt: null });
  });

  test.each(['đạt ', 'tỷ lệ trên tổng số hồ sơ đạt ', 'cơ quan ngang bộ ', 'bên trên bàn ', ''])(
    'none: "%s"',
    (before) => {
      expect(operatorAround(before, '')).toEqual({ operator: null, doubt: null });
    },
  );

  test('words that say two things are doubtful', () => {
    expect(operatorAround('tối thiểu trên ', '')).toMatchObject({ operator: '>', doubt: expect.any(String) });
    expect(operatorAround('dưới ', ' trở lên')).toMatchObject({ operator: '>=', doubt: expect.any(String) });
    expect(operatorAround('tối thiểu ', ' trở lên')).toEqual({ operator: '>=', doubt: null });
    expect(operatorAround('gần ', '')).toMatchObject({ operator: '~', doubt: expect.any(String) });
    expect(operatorAround('từ ', '')).toMatchObject({ operator: '>=', doubt: expect.any(String) });
    expect(operatorAround('từ ', ' trở lên')).toEqual({ operator: '>=', doubt: null });
  });
});
