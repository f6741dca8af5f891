import { describe, expect, test } from 'vitest';
import { looseNumbers } from '@/lib/domain/loose-number.ts';

describe('numbers that name something are not figures', () => {
  test.each([
    'Ngày 21/01/2026 và ngày 5 tháng 3 năm 2026, quý 1/2026',
    'Ngày 21.01.2021, trong các năm 2024, 2025 và 2026',
    '6 tháng đầu năm 2026 và 06 tháng cuối năm; giai đoạn 2021-2025, nhiệm kỳ 2020 – 2025',
    'Quyết định số 1118/QĐ-UBND, Nghị định số 30/2020/NĐ-CP, Nghị quyết 30c/NQ-CP, Kế hoạch số 77/KH-UBND',
    'Chỉ thị số 05-CT/TW, Công văn số 6459/BNV-CCHC',
    'Khoản 1 Điều 13, điểm 2 mục 3, Phụ lục 1, các biểu 1 và 2',
    'dịch vụ công mức độ 3, 4',
    'ISO 9001:2015, TCVN 6909:2001, COVID-19, G7',
    'Đại hội lần thứ 15',
    'Số liệu từ 15/12/2025 đến 14-12-2026, chốt lúc 14 giờ 30, họp lúc 8h',
    'Trong tháng 6, quý 3, ngày 14, đợt khảo sát lần thứ 2.',
    '1. Kết quả đạt được\n1.2. Hạn chế\n(2) Nguyên nhân',
    'đã hoàn thành {{1.2}}/{{1.1}} nhiệm vụ, đạt {{1.2 / 1.1}}',
  ])('%s', (text) => {
    expect(looseNumbers(text)).toEqual([]);
    expect(looseNumbers(text.normalize('NFD'))).toEqual([]);
  });
});

describe('numbers that state something are found as written', () => {
  test.each([
    ['đã hoàn thành 42/94 nhiệm vụ, đạt 44,68%', ['42', '94', '44,68']],
    ['100% các sở, ban, ngành', ['100']],
    ['ban hành 1.695 văn bản trong năm 2026', ['1.695']],
    ['Năm 2026, 15 cơ quan', ['15']],
    ['tổng vốn 1.634 tỷ đồng', ['1.634']],
    ['giảm 2 phòng, còn 07 phòng', ['2', '07']],
    ['theo Quyết định số 12/QĐ-UBND, có 3 cơ quan', ['3']],
    ['6 tháng, có 5 hồ sơ', ['6', '5']],
    ['1. Có 3 hồ sơ', ['3']],
    ['hồ sơ trễ hạn: 0', ['0']],
    ['năm 2026 3.000 hồ sơ', ['3.000']],
    ['năm 2.026 hồ sơ', ['2.026']],
    ['{{1.1}} và 5', ['5']],
    ['mức độ 3 %, mục 5%', ['3', '5']],
  ])('%s', (text, found) => expect(looseNumbers(text)).toEqual(found));
});
