import { describe, expect, test } from 'vitest';
import { readFigure } from '@/lib/reading/phrases/figure.ts';

const SURE: [string, string | null, string | null, string | null][] = [
  ['', 'Văn bản', null, null],
  ['94', 'Nhiệm vụ', '94', null],
  ['02', 'Văn bản', '2', null],
  ['0', 'Văn bản', '0', null],
  ['00', 'Văn bản', '0', null],
  ['1.695', 'Thủ tục', '1695', null],
  ['27.775', null, '27775', null],
  ['1.234.567', null, '1234567', null],
  ['1.234,5', 'Tỷ đồng', '1234.5', null],
  ['99,99%', '%', '99.99', null],
  ['100%', '%', '100', null],
  ['100,00 %', '%', '100', null],
  ['2,50', '%', '2.5', null],
  ['23,9%', '%', '23.9', null],
  ['-5,2', null, '-5.2', null],
  ['Không = 0', 'Cơ quan, đơn vị', '0', null],
  ['Không=0', null, '0', null],
  ['Phát phiếu = 1', 'Trực tuyến = 0 Phát phiếu = 1 Kết hợp = 2', '1', 'Phát phiếu'],
  ['3 cấp = 2', 'Chưa có = 0 2 cấp = 1 3 cấp = 2', '2', '3 cấp'],
  ['Phát phiếu', 'Trực tuyến = 0 Phát phiếu = 1 Kết hợp = 2', '1', null],
  ['2', 'Chưa = 0 Đang làm = 1 Hoàn thành = 2', '2', null],
  ['1', 'Chưa = 0\nHoàn thành = 1', '1', null],
  ['Không = 0', 'Đã thực hiện = 1 Chưa thực hiện = 0', '0', null],
  ['07 nhiệm vụ trọng tâm', null, '7', 'nhiệm vụ trọng tâm'],
  ['12 đơn vị', null, '12', 'đơn vị'],
  ['6.238 phiếu', 'Số lượng', '6238', 'phiếu'],
  ['159.918 văn bản', 'Văn bản', '159918', null],
  ['159.918\nvăn bản', 'Văn bản', '159918', null],
  ['Có', 'Có/Không', '1', null],
  ['không', 'Có/Không', '0', null],
  ['Có', 'Không = 0; Có = 1', '1', null],
  ['Chưa hoàn thành', 'Hoàn thành/Chưa hoàn thành', '0', null],
  ['Đạt', 'Đạt hoặc không đạt', '1', null],
];

const DOUBTFUL: [string, string | null, string | null, string][] = [
  ['-', 'Văn bản', null, 'gạch'],
  ['Có', null, '1', 'hiểu là 1'],
  ['x', 'Có/Không', '1', '“có”'],
  ['X', 'Có = 1; Không = 0', '1', '“có”'],
  ['x', 'Văn bản', null, 'ghi chữ'],
  ['x', 'Cơ quan/đơn vị', null, 'ghi chữ'],
  ['Có (Quyết định số 12/QĐ-UBND)', 'Có/Không', '1', '“có”'],
  ['Chưa ban hành', 'Không = 0; Có = 1', '0', '“không”'],
  ['–', 'Văn bản', null, 'gạch'],
  ['…', 'Văn bản', null, 'gạch'],
  ['19', 'Không = 0 Có = 1', '19', 'chỉ nhận'],
  ['Khác = 7', 'Không = 0 Có = 1', '7', 'chỉ nhận'],
  ['Không', 'Văn bản', '0', '0'],
  ['Không có', 'Văn bản', '0', '0'],
  ['Đang triển khai', 'Văn bản', null, 'ghi chữ'],
  ['01/3/2021', null, null, 'ghi chữ'],
  ['1.1.1', null, null, 'ghi chữ'],
  ['43/58 cơ quan', null, '43', 'phần trên tổng'],
  ['10 (cấp huyện 03)', 'Văn bản', '10', 'nhiều con số'],
  ['trên 250', 'Tin bài', '250', 'ước lượng'],
  ['> 95%', '%', '95', 'ước lượng'],
  ['120%', '%', '120', '100'],
  ['99.5', '%', '99.5', 'dấu chấm'],
  ['1,234', 'Thủ tục', '1.234', 'phần nghìn'],
  ['1,234,567', 'Đồng', '1234567', 'phần nghìn'],
];

describe('a figure of an appendix', () => {
  test.each(SURE)('%s (%s)', (text, unit, value, note) => {
    expect({ ...readFigure(text, unit) }).toEqual({ value, note, confidence: 0.95, why: null });
  });

  test.each(DOUBTFUL)('%s (%s), doubtful', (text, unit, value, why) => {
    const read = readFigure(text, unit);
    expect(read.value).toBe(value);
    expect(read.why).toContain(why);
    expect(read.confidence).toBeLessThan(0.8);
  });

  test('the choices may stand behind the name', () => {
    expect(readFigure('Không', null, 'Tổ chức đối thoại (Có = 1; Không = 0)')).toMatchObject({ value: '0', why: null });
    expect(readFigure('12', 'Cuộc', 'Số cuộc kiểm tra (có văn bản)')).toMatchObject({ value: '12', why: null });
  });

  test('thousands parted by blanks', () => {
    expect(readFigure('1 695', 'Thủ tục').value).toBe('1695');
  });
});
