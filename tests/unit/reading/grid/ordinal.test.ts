import { describe, expect, test } from 'vitest';
import { isFirst, isNext, type Ordinal, rank, readOrdinal, splitOrdinal } from '@/lib/reading/grid/ordinal.ts';

test.each<[string, Ordinal['style'], string]>([
  ['1', 'digit', '1'],
  ['1.', 'digit', '1'],
  ['(2)', 'digit', '2'],
  ['03', 'digit', '03'],
  ['12)', 'digit', '12'],
  ['1.1.2.', 'digit', '1.1.2'],
  ['1. 1', 'digit', '1.1'],
  ['I', 'roman', 'I'],
  ['XIV.', 'roman', 'XIV'],
  ['II/', 'roman', 'II'],
  ['I.1', 'digit', 'I.1'],
  ['A', 'upper', 'A'],
  ['C', 'upper', 'C'],
  ['Đ', 'upper', 'Đ'],
  ['a)', 'lower', 'a'],
  ['đ)', 'lower', 'đ'],
  ['1.a', 'lower', '1.a'],
  ['-', 'bullet', '-'],
  ['+', 'bullet', '+'],
  ['Trong đó:', 'word', 'Trong đó'],
  ['1450', 'digit', '1450'],
])('%s counts', (cell, style, text) => {
  expect(readOrdinal(cell)).toMatchObject({ style, text });
});

test.each(['', 'Sở', '2026', '1.695', '99,5', '10%', '1/2', 'IIII', 'VX', 'Năm 1', 'ab', '1-2', '31/12', 'STT'])(
  '%s counts nothing',
  (cell) => {
    expect(readOrdinal(cell)).toBeNull();
  },
);

test.each([
  ['1. Rà soát quy trình', '1', 'Rà soát quy trình'],
  ['II. CẢI CÁCH', 'II', 'CẢI CÁCH'],
  ['III - CẢI CÁCH', 'III', 'CẢI CÁCH'],
  ['1.2 Kiểm tra', '1.2', 'Kiểm tra'],
  ['a) Mục tiêu', 'a', 'Mục tiêu'],
  ['IV CẢI CÁCH', 'IV', 'CẢI CÁCH'],
])('%s begins with its ordinal', (text, ordinal, rest) => {
  const split = splitOrdinal(text);
  expect([split?.ordinal.text, split?.rest]).toEqual([ordinal, rest]);
});

test.each(['100% hồ sơ', '5 xã được sắp xếp', '2026 là năm đầu', 'A lô', 'Rà soát', '12 tháng', '1.695 thủ tục'])(
  '%s begins with none',
  (text) => {
    expect(splitOrdinal(text)).toBeNull();
  },
);

describe('counting on', () => {
  const read = (text: string) => readOrdinal(text) as Ordinal;
  test.each([
    ['1', '2', true],
    ['II', 'III', true],
    ['VIII', 'IX', true],
    ['1.1', '1.2', true],
    ['c', 'd', true],
    ['d', 'đ', true],
    ['d', 'e', true],
    ['đ', 'e', true],
    ['e', 'g', true],
    ['i', 'k', true],
    ['1', '3', false],
    ['1', '1.1', false],
    ['I', '2', false],
  ])('%s, %s: %s', (now, next, wanted) => {
    expect(isNext(read(now), read(next))).toBe(wanted);
  });

  test('the first of a count, and its place', () => {
    expect(['1', 'I', 'a', 'A', '2.1', '-'].map((text) => isFirst(read(text)))).toEqual(Array(6).fill(true));
    expect(['2', 'V', 'b'].map((text) => isFirst(read(text)))).toEqual(Array(3).fill(false));
    expect(['7', 'XIX', 'c', 'Trong đó'].map((text) => rank(read(text)))).toEqual([7, 19, 3, 0]);
  });
});
