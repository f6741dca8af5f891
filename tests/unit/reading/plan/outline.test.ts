import { describe, expect, test } from 'vitest';
import type { Block } from '@/lib/reading/block.ts';
import type { OutlineNode } from '@/lib/reading/plan/node.ts';
import { outlineOf } from '@/lib/reading/plan/outline.ts';
import { paragraphsOf } from './paragraphs.ts';

describe('the outline of the body', () => {
  test('follows numerals, letters and bullets down', () => {
    expect(
      shape(
        'I. CHUNG\n1. Mục tiêu\na) Đến 2027:\n- Thể chế:\n+ Một.\n+ Hai.\n- Bộ máy:\n+ Ba.\nb) Đến 2030:\nII. RIÊNG',
      ),
    ).toBe('I(1(a(-(+ +) -(+)) b)) II');
  });

  test('does not care how a bullet is printed before the one that counts', () => {
    expect(shape('a) Mục tiêu\n- + Một.\n- + Hai.\n- Ba.')).toBe('a(+ + -)');
  });

  test.each([
    ['sections that start again after another chapter', 'I. A\n1. x\n2. y\nII. B\n1. z\n2. t', 'I(1 2) II(1 2)'],
    ['a number that is printed twice', 'I. A\n1. x\n2. y\n2. z\n3. t', 'I(1 2 2 3)'],
    ['a numbered list below a letter', 'I. A\n1. X\na) Gồm:\n1. x.\n2. y.\n2. Y', 'I(1(a(1 2)) 2)'],
    ['brackets are always a list of their own', '1. A\n(1) x\n(2) y\n2. B', '1(1 2) 2'],
    ['decimals below their number', 'II. A\n1. B\n1.1. C\n1.2. D\n2. E', 'II(1(1.1 1.2) 2)'],
    ['capital letters above Roman numbers', 'A. MỘT\nI. X\n1. x\nB. HAI\nI. Y', 'A(I(1)) B(I)'],
    ['stars as headings', '1. A\n* B\n- x\n- y\n* C\n- z', '1(*(- -) *(-))'],
    ['stars below dashes', '1. A\n- x\n* y\n- z', '1(-(*) -)'],
  ])('%s', (_, text, expected) => {
    expect(shape(text)).toBe(expected);
  });

  test('a line with a colon announces the bullets below it', () => {
    expect(
      shape('a) Mục tiêu\nXây dựng nền hành chính phục vụ.\nPhấn đấu đến năm 2030:\n- Một.\n- Hai.\nb) Nhiệm vụ'),
    ).toBe('a(¶ :(- -)) b');
  });

  test('capitals without a numeral are a chapter', () => {
    expect(shape('MỤC TIÊU CHUNG\nXây dựng nền hành chính.\nTỔ CHỨC THỰC HIỆN\n- Sở Nội vụ chủ trì.')).toBe(
      'H(¶) H(-)',
    );
  });

  test('heading styles stand for numerals that the file does not print', () => {
    const blocks: Block[] = [
      { kind: 'paragraph', line: 1, text: 'Mục tiêu', level: 1 },
      { kind: 'paragraph', line: 2, text: 'Mục tiêu cụ thể', level: 2 },
      { kind: 'paragraph', line: 3, text: '- 100% hồ sơ được số hóa.' },
      { kind: 'paragraph', line: 4, text: 'Nhiệm vụ', level: 1 },
    ];
    expect(outlineOf(blocks).children.map(print).join(' ')).toBe('H(H(-)) H');
  });

  test('mends sentences that a page broke, and drops the page numbers between', () => {
    const [first, second] = outlineOf(
      paragraphsOf('- Tối thiểu 80% hồ sơ\n\n7\n\nđược nộp trực tuyến; tỷ lệ của\n\nSở Nội vụ đạt 90%.\n- Hai.'),
    ).children;
    expect(first).toMatchObject({ line: 1, lastLine: 7, isJoined: true });
    expect(first?.text).toBe('Tối thiểu 80% hồ sơ được nộp trực tuyến; tỷ lệ của Sở Nội vụ đạt 90%.');
    expect(second?.text).toBe('Hai.');
  });

  test('a range that was cut at its dash is no bullet', () => {
    const nodes = outlineOf(paragraphsOf('- Tăng bình quân 05\n- 06%/năm.\n- 100% hồ sơ đúng hạn.')).children;
    expect(nodes.map(({ text }) => text)).toEqual(['Tăng bình quân 05 - 06%/năm.', '100% hồ sơ đúng hạn.']);
  });

  test('does not glue what only looks broken', () => {
    const nodes = outlineOf(paragraphsOf('- Hoàn thành việc sắp xếp\nTiếp tục rà soát.\n- Hai')).children;
    expect(nodes.map(({ text }) => text)).toEqual(['Hoàn thành việc sắp xếp', 'Tiếp tục rà soát.', 'Hai']);
  });
});

function shape(text: string): string {
  return outlineOf(paragraphsOf(text)).children.map(print).join(' ');
}

function print(node: OutlineNode): string {
  const below = node.children.map(print).join(' ');
  return below === '' ? signOf(node) : `${signOf(node)}(${below})`;
}

function signOf({ mark, text, rank }: OutlineNode): string {
  if (mark) return { dash: '-', plus: '+', dot: '*' }[mark.style as string] ?? mark.value;
  if (rank < 20) return 'H';
  return text.endsWith(':') ? ':' : '¶';
}
