import { describe, expect, test } from 'vitest';
import type { Role } from '@/lib/reading/grid/grid.ts';
import { fits, isFigure } from '@/lib/reading/grid/look.ts';

describe('what a cell looks like', () => {
  test.each<[Role, string[], string[]]>([
    [
      'time',
      [
        '2027',
        '2026-2030',
        'Năm 2027',
        'Quý IV/2026',
        'Quý I hằng năm',
        'Tháng 12 hằng năm',
        '- Quý IV hàng năm',
        'Hằng quý',
        'Thường xuyên',
        '01/3/2027',
        'Trước 30/6/2026',
        'Sau khi có hướng dẫn của Trung ương',
        'Theo lộ trình của Chính phủ',
        'Giai đoạn 2026 - 2030',
      ],
      ['Quy chế phối hợp', 'Hướng dẫn các đơn vị', 'Nam Định', 'Quy định về văn thư', 'Báo cáo', 'Sở Nội vụ', '95%'],
    ],
    [
      'lead',
      [
        'Sở Nội vụ',
        'Các sở, ban, ngành',
        'UBND cấp xã',
        '- Văn phòng UBND tỉnh',
        'Báo và Phát thanh, truyền hình tỉnh',
        'Bộ Chỉ huy quân sự tỉnh',
        'Cơ quan, đơn vị liên quan',
        'Kho bạc Nhà nước',
      ],
      [
        'Báo cáo kết quả',
        'Bổ sung quy hoạch',
        'Ban hành kế hoạch',
        'Hội nghị tập huấn',
        'Tờ trình',
        'Số lượng',
        'Phòng, chống tham nhũng',
      ],
    ],
    [
      'result',
      ['Kế hoạch', '- Báo cáo', 'Các quyết định', 'Dự thảo nghị quyết', 'Văn bản chỉ đạo'],
      ['Sở Nội vụ', '2026-2030'],
    ],
    [
      'unit',
      ['%', 'Văn bản', 'Cơ quan, đơn vị', 'Lần GDP', 'Triệu đồng'],
      ['Tỷ lệ hồ sơ giải quyết đúng hạn của các cơ quan'],
    ],
    ['funding', ['Ngân sách tỉnh', 'NSNN', 'Không', '500 triệu đồng', 'Nguồn thu hợp pháp khác'], ['Sở Nội vụ']],
    ['value', ['95', '≥ 95', 'Trên 80%', '1.695', 'Không = 0', '-'], ['Tỷ lệ hồ sơ giải quyết đúng hạn']],
    ['ordinal', ['1', 'II', 'Trong đó'], ['Sở Nội vụ']],
    ['task', ['Rà soát quy trình nội bộ của các cơ quan'], ['95%', 'Quý IV/2026']],
  ])('%s', (role, fitting, others) => {
    expect(fitting.filter((text) => fits(role, text) < 0.9)).toEqual([]);
    expect(others.filter((text) => fits(role, text) > 0.5)).toEqual([]);
  });

  test('figures', () => {
    expect(['94', '07 nhiệm vụ', '99,99%', '-', 'Không'].map(isFigure)).toEqual(Array(5).fill(true));
    expect(['Năm 2027', 'Văn bản', 'Quý I'].map(isFigure)).toEqual(Array(3).fill(false));
  });
});
