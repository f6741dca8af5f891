import { describe, expect, test } from 'vitest';
import { markOf } from '@/lib/reading/phrases/mark.ts';

const MARKS: [string, string][] = [
  ['I. MỤC TIÊU', 'roman I MỤC TIÊU'],
  ['II. NHIỆM VỤ', 'roman II NHIỆM VỤ'],
  ['IV.KINH PHÍ', 'roman IV KINH PHÍ'],
  ['XIV. Khác', 'roman XIV Khác'],
  ['I', 'roman I '],
  ['VII', 'roman VII '],
  ['I - MỤC TIÊU', 'roman I MỤC TIÊU'],
  ['II- MỤC TIÊU', 'roman II MỤC TIÊU'],
  ['1- Mục tiêu chung', 'digit 1 Mục tiêu chung'],
  ['II/ Nhiệm vụ', 'roman II Nhiệm vụ'],
  ['III CẢI CÁCH', 'roman III CẢI CÁCH'],
  ['**I. MỤC TIÊU**', 'roman I MỤC TIÊU'],
  ['## **II. NHIỆM VỤ TRỌNG TÂM**', 'roman II NHIỆM VỤ TRỌNG TÂM'],
  ['<b>I</b>', 'roman I '],
  ['1. Mục tiêu chung', 'digit 1 Mục tiêu chung'],
  ['1.', 'digit 1 '],
  ['12', 'digit 12 '],
  ['1) Một', 'digit 1 Một'],
  ['(1) Hệ thống thông tin', 'digit 1 Hệ thống thông tin'],
  ['1/ Một', 'digit 1 Một'],
  ['1.Một', 'digit 1 Một'],
  ['### 2. Một số chỉ tiêu', 'digit 2 Một số chỉ tiêu'],
  ['**3. Số liệu (có phụ lục).**', 'digit 3 Số liệu (có phụ lục).'],
  ['2.1 Cải cách thể chế', 'decimal 2.1 Cải cách thể chế'],
  ['### 2.1. Cải cách', 'decimal 2.1 Cải cách'],
  ['1.1.1.', 'decimal 1.1.1 '],
  ['1.1.1', 'decimal 1.1.1 '],
  ['a) Mục tiêu', 'letter a Mục tiêu'],
  ['đ) Về tài chính công', 'letter đ Về tài chính công'],
  ['a. Mục tiêu', 'letter a Mục tiêu'],
  ['a)Mục tiêu', 'letter a Mục tiêu'],
  ['A. PHẦN CHUNG', 'letter A PHẦN CHUNG'],
  ['i) Mục', 'letter i Mục'],
  ['a1) Mục', 'letter a1 Mục'],
  ['#### a) Giai đoạn 2026 - 2027:', 'letter a Giai đoạn 2026 - 2027:'],
  ['- a) Theo dõi', 'letter a Theo dõi'],
  ['- Về cải cách thể chế', 'dash - Về cải cách thể chế'],
  ['– Về cải cách', 'dash – Về cải cách'],
  ['-100% văn bản', 'dash - 100% văn bản'],
  ['+ 100% văn bản', 'plus + 100% văn bản'],
  ['- + Phân định rõ', 'plus + Phân định rõ'],
  ['• Một', 'dot • Một'],
  ['● Một', 'dot ● Một'],
  ['* Một', 'dot * Một'],
  ['o Một', 'dot o Một'],
  ['Điều 1. Ban hành', 'article 1 Ban hành'],
  ['**Điều 12.** Giao', 'article 12 Giao'],
  ['Phụ lục I', 'appendix I '],
  ['PHỤ LỤC', 'appendix  '],
  ['**Phụ lục II**', 'appendix II '],
  ['Phụ lục số 02', 'appendix 02 '],
  ['PHỤ LỤC 1. DANH MỤC', 'appendix 1 DANH MỤC'],
  ['Phụ lục I (Kèm theo Quyết định)', 'appendix I (Kèm theo Quyết định)'],
  ['Phụ lục DANH MỤC', 'appendix  DANH MỤC'],
];

const NO_MARKS = [
  '',
  'Mục tiêu chung',
  '100% văn bản',
  '1.695 thủ tục',
  '2021-2025',
  '01/3/2027',
  '30/6/2026',
  '2.5%',
  '99,99%',
  'V/v ban hành kế hoạch',
  'TP. Sơn La',
  'H. Mộc Châu',
  '---',
  '--',
  '*Căn cứ Luật*',
  'Phụ lục kèm theo Kế hoạch này',
  'Phụ lục I kèm theo báo cáo',
  'Điều kiện kinh doanh',
  'Ơn. Nghĩa',
];

describe('the mark of a line', () => {
  test.each(MARKS)('%s', (line, expected) => {
    const mark = markOf(line);
    expect(mark && `${mark.style} ${mark.value} ${mark.rest}`).toBe(expected);
  });

  test.each(NO_MARKS)('none: "%s"', (line) => {
    expect(markOf(line)).toBeNull();
  });
});
