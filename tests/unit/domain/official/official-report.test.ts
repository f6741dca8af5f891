import { describe, expect, test } from 'vitest';
import { acceptFigures, filledText, findingsOf, requireSettled, sentencesOf } from '@/lib/domain/official-report.ts';

const TEXT = 'Đã hoàn thành {{1.2}}/{{1.1}} nhiệm vụ. Các cơ quan gửi đủ báo cáo.\nĐạt {{1.2 / 1.1}}.';
const NOW = new Map<string, string | null>([
  ['1.1', '94'],
  ['1.2', '42'],
  ['1.2 / 1.1', '44,68\u00a0%'],
  ['2', null],
]);
const AS_NOW = { '1.1': '94', '1.2': '42', '1.2 / 1.1': '44,68\u00a0%' };
const kinds = (text: string, accepted = AS_NOW as Record<string, string>) =>
  findingsOf(text, NOW, accepted).map(({ kind, what }) => `${kind} ${what}`);

describe('what keeps a text from going out', () => {
  test('nothing, while every figure is as it was accepted', () => expect(kinds(TEXT)).toEqual([]));

  test('a figure that has changed marks its sentence, and no other', () => {
    const findings = findingsOf(TEXT, NOW, { ...AS_NOW, '1.1': '93' });
    expect(findings).toEqual([
      { kind: 'stale', sentence: 'Đã hoàn thành {{1.2}}/{{1.1}} nhiệm vụ.', what: '1.1', was: '93', now: '94' },
    ]);
  });

  test('a field that nobody accepted, that names nothing, that nobody has answered', () => {
    expect(kinds('{{1.1}} việc', {})).toEqual(['stale 1.1']);
    expect(kinds('{{9.9}} việc')).toEqual(['unknown 9.9']);
    expect(kinds('{{2}} việc')).toEqual(['unanswered 2']);
  });

  test('a number that no field binds, an empty section', () => {
    expect(kinds('Năm 2026 có 15 cơ quan.')).toEqual(['unbound 15']);
    expect(kinds(' \n')).toEqual(['empty ']);
  });
});

describe('saving a text', () => {
  const accept = (before: Record<string, string>, again: boolean, seen: Record<string, string> = AS_NOW) =>
    acceptFigures('{{1.1}} {{1.2}} {{2}} {{9.9}}', { before, now: NOW, seen, again });

  test('takes a new field as it is', () => expect(accept({}, false)).toEqual({ '1.1': '94', '1.2': '42' }));
  test('leaves a changed one marked', () =>
    expect(accept({ '1.1': '93' }, false)).toEqual({ '1.1': '93', '1.2': '42' }));
  test('accepts a changed one that was looked at again', () =>
    expect(accept({ '1.1': '93', '1.2': '42' }, true)).toEqual({ '1.1': '94', '1.2': '42' }));
  test('accepts none that has changed since it was looked at', () =>
    expect(accept({ '1.1': '93' }, true, { '1.1': '92' })).toEqual({ '1.1': '93', '1.2': '42' }));
  test('forgets a field that is gone', () => expect(accept({ '7': '1' }, false)).not.toHaveProperty('7'));
});

test('fields are printed as they stand; what cannot be stays as typed', () => {
  expect(filledText(TEXT, NOW)).toBe('Đã hoàn thành 42/94 nhiệm vụ. Các cơ quan gửi đủ báo cáo.\nĐạt 44,68\u00a0%.');
  expect(filledText('{{2}} {{9.9}}', NOW)).toBe('{{2}} {{9.9}}');
});

describe('issuing', () => {
  const finding = (kind: 'stale' | 'unbound' | 'empty' | 'unknown' | 'unanswered') => ({
    ...{ kind, sentence: 'x', what: '1.1', was: null, now: null },
  });
  const code = (...args: Parameters<typeof requireSettled>) => {
    try {
      requireSettled(...args);
      return null;
    } catch (error) {
      return (error as { code: string }).code;
    }
  };

  test.each(['stale', 'unknown', 'unanswered'] as const)('never with a %s figure', (kind) =>
    expect(code([finding('unbound'), finding(kind)], 'vì vậy')).toBe('figures-unsettled'),
  );
  test.each(['unbound', 'empty'] as const)('with an %s one only for a reason', (kind) => {
    expect(code([finding(kind)], null)).toBe('unbound-unexplained');
    expect(code([finding(kind)], 'theo tài liệu kèm')).toBeNull();
  });
  test('with nothing open', () => expect(code([], null)).toBeNull());
});

test('sentences end at a stop before a capital and with the paragraph', () => {
  expect(sentencesOf('Số 1.695 việc. Đã xong? Có…\n- Mục hai; mục ba.')).toEqual([
    'Số 1.695 việc.',
    'Đã xong?',
    'Có…',
    '- Mục hai; mục ba.',
  ]);
});
