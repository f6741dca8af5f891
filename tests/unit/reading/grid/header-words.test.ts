import { describe, expect, test } from 'vitest';
import type { Role } from '@/lib/reading/grid/grid.ts';
import { isHeaderRow } from '@/lib/reading/grid/header.ts';
import { readHeader } from '@/lib/reading/grid/header-words.ts';

describe('what a header says', () => {
  test.each<[Role, string[]]>([
    ['ordinal', ['STT', 'TT', 'Số TT', 'S TT', 'Stt', 'Số thứ tự', 'Mã số', 'TT.']],
    [
      'task',
      [
        'Nhiệm vụ',
        'Nội dung',
        'Nội dung công việc',
        'Hoạt động',
        'Tên nhiệm vụ',
        'Nhiệm vụ/Hoạt động cụ thể',
        'Nhiệm vụ, giải pháp chủ yếu',
        'Nội dung nhiệm vụ',
        'Danh mục nhiệm vụ',
        'Tên đề án',
        'Nhiêm vu',
      ],
    ],
    [
      'lead',
      [
        'Chủ trì',
        'Cơ quan chủ trì',
        'Đơn vị chủ trì',
        'Đơn vị thực hiện',
        'Cơ quan, đơn vị chịu trách nhiệm',
        'Cơ quan thực hiện',
        'Cơ quan chủ trì thực hiện',
        'Đơn vị đầu mối',
        'Trách nhiệm thực hiện',
        'Phân công',
        'Chủ tri',
        'Chú trì',
      ],
    ],
    ['support', ['Phối hợp', 'Cơ quan phối hợp', 'Đơn vị phối hợp thực hiện', 'Phối hợp thực hiện', 'Phối hơp']],
    [
      'result',
      [
        'Sản phẩm',
        'Kết quả',
        'Dự kiến kết quả',
        'Sản phẩm đầu ra',
        'Kết quả/ Sản phẩm',
        'Kết quả, sản phẩm dự kiến',
        'Sản phẩm/kết quả cần đạt',
      ],
    ],
    [
      'time',
      [
        'Thời gian',
        'Thời hạn',
        'Tiến độ',
        'Thời gian hoàn thành',
        'Thời gian thực hiện',
        'Thời hạn hoàn thành',
        'Tiến độ thực hiện',
        'Lộ trình',
        'Năm hoàn thành',
        'Thời giạn',
      ],
    ],
    ['funding', ['Kinh phí', 'Nguồn kinh phí', 'Kinh phí (triệu đồng)', 'Dự toán kinh phí', 'Nguồn vốn']],
    ['unit', ['Đơn vị tính', 'ĐVT', 'Đơn vị đo', 'Đ.vị tính']],
    ['target', ['Chỉ tiêu', 'Tên chỉ tiêu', 'Nội dung chỉ tiêu', 'Mục tiêu, chỉ tiêu', 'Chỉ số']],
    ['value', ['Giá trị', 'Mục tiêu', 'Mức phấn đấu']],
    [
      'year-2027',
      [
        '2027',
        'Năm 2027',
        'Mục tiêu năm 2027',
        'Kết quả đến năm 2027',
        'Giai đoạn 2026 - 2027',
        'Mục tiêu 2026-2027',
        'Chỉ tiêu 2027',
      ],
    ],
    ['watcher', ['Cơ quan theo dõi', 'Cơ quan chịu trách nhiệm theo dõi, đánh giá', 'Đơn vị theo dõi']],
    ['statistic', ['Chỉ tiêu thống kê', 'Chi tiêu thống kê', 'Nội dung thống kê']],
    ['figure', ['Số liệu', 'Kết quả thống kê', 'Số lượng']],
    ['note', ['Ghi chú', 'Ghi chu', 'Giải trình']],
    ['agency', ['Tên cơ quan, đơn vị', 'Cơ quan, đơn vị']],
    [
      'baseline',
      [
        'Thực hiện năm 2025',
        'Hiện trạng 2025',
        'Ước TH 2025',
        'Năm gốc 2025',
        'Kết quả thực hiện năm 2025',
        'Thực trạng',
        'Giá trị gốc',
      ],
    ],
    ['year-2025', ['Kết quả 2025', 'Năm 2025', 'KH 2025']],
    ['time', ['Thời gian thực hiện 2026 - 2030']],
    ['other', ['Căn cứ pháp lý', 'Lãnh đạo phụ trách theo dõi chỉ đạo']],
  ])('%s', (role, headers) => {
    expect(headers.map((header) => [header, readHeader(header)?.role])).toEqual(
      headers.map((header) => [header, role]),
    );
  });

  test.each([
    'Sở Nội vụ',
    'Các sở, ban, ngành',
    '1',
    '',
    'Quyết định',
    'Xây dựng kế hoạch triển khai nhiệm vụ cải cách hành chính tại các cơ quan, đơn vị trên địa bàn tỉnh',
  ])('%s is no header', (text) => {
    expect(readHeader(text)).toBeNull();
  });

  test('vague words say so', () => {
    expect(
      ['Kết quả', 'Mục tiêu', 'Nội dung', 'Cơ quan, đơn vị'].map((text) => (readHeader(text)?.confidence ?? 1) < 0.8),
    ).toEqual(Array(4).fill(true));
  });
});

test.each<[boolean, string]>([
  [true, 'STT|Nhiệm vụ|Chủ trì'],
  [true, 'Nội dung|Đơn vị chủ trì|Thời hạn'],
  [true, 'STT|Nội dung|Đơn vị A|Đơn vị B|Thời gian'],
  [true, 'TT|Tên cơ quan'],
  [false, 'STT'],
  [false, '1|Nhiệm vụ|Chủ trì|Thời gian'],
  [false, '|Báo cáo kết quả thực hiện|Ngân sách tỉnh'],
  [false, 'I|CẢI CÁCH THỂ CHẾ|'],
  [false, 'ỦY BAN NHÂN DÂN|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  [false, 'Trong đó|Kết quả|Văn bản|12'],
])('%s: %s', (wanted, row) => {
  expect(isHeaderRow(row.split('|'))).toBe(wanted);
});
