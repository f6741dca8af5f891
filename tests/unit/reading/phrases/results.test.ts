import { describe, expect, test } from 'vitest';
import { readResults } from '@/lib/reading/phrases/results.ts';

const RESULTS: [string, string[]][] = [
  ['', []],
  ['-', []],
  ['Quyết định', ['Quyết định']],
  ['Báo cáo sơ kết.', ['Báo cáo sơ kết']],
  ['- Nghị quyết\n- Quyết định', ['Nghị quyết', 'Quyết định']],
  ['- Kế hoạch \n- Báo cáo theo quy định', ['Kế hoạch', 'Báo cáo theo quy định']],
  ['+ Kế hoạch\n+ Báo cáo', ['Kế hoạch', 'Báo cáo']],
  ['• Kế hoạch\n• Báo cáo', ['Kế hoạch', 'Báo cáo']],
  ['- Quyết định - Báo cáo kết quả', ['Quyết định', 'Báo cáo kết quả']],
  ['Các báo cáo kiểm tra; kết quả xử lý.', ['Các báo cáo kiểm tra', 'kết quả xử lý']],
  [
    '- Quyết định của UBND tỉnh;\n- Báo cáo kết quả;\n- Văn bản chỉ đạo, ...',
    ['Quyết định của UBND tỉnh', 'Báo cáo kết quả', 'Văn bản chỉ đạo'],
  ],
  ['Kế hoạch/Công văn', ['Kế hoạch/Công văn']],
  ['Chuyên trang, Chuyên mục, Bản tin; Cuộc thi,...', ['Chuyên trang, Chuyên mục, Bản tin', 'Cuộc thi']],
  ['Quyết định công bố kết quả\nChỉ số', ['Quyết định công bố kết quả Chỉ số']],
  ['Kế hoạch triển khai\nQuyết định của UBND tỉnh', ['Kế hoạch triển khai', 'Quyết định của UBND tỉnh']],
  ['Dự thảo\nNghị quyết', ['Dự thảo Nghị quyết']],
  ['Tham mưu ban hành\nQuyết định', ['Tham mưu ban hành Quyết định']],
  ['Kế hoạch (năm; quý); báo cáo', ['Kế hoạch (năm; quý)', 'báo cáo']],
  ['Báo cáo kinh tế - xã hội', ['Báo cáo kinh tế - xã hội']],
  ['Kế hoạch 2026 - 2030', ['Kế hoạch 2026 - 2030']],
];

describe('expected results', () => {
  test.each(RESULTS)('%s', (text, expected) => expect(readResults(text)).toEqual(expected));
});
