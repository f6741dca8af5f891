import { describe, expect, test } from 'vitest';
import { areaOf } from '@/lib/reading/phrases/area.ts';

const AREAS: Record<string, string[]> = {
  'chi-dao-dieu-hanh': [
    'CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH',
    'Công tác chỉ đạo, điều hành cải cách hành chính',
    'Về công tác chỉ đạo điều hành CCHC',
    'Công tác chỉ đạo, tuyên truyền và kiểm tra CCHC',
    'Lãnh đạo, chỉ đạo, điều hành',
    'CÔNG TÁC CHỈ ĐẠO',
    'Thông tin, tuyên truyền về cải cách hành chính',
  ],
  'the-che': [
    'Cải cách thể chế',
    'Về cải cách thể chế',
    'CẢI CÁCH THỂ CHẾ',
    '2.1 Cải cách thể chế',
    'Cải cách thể chế hành chính nhà nước',
    'Xây dựng và hoàn thiện thể chế',
    'a) Về cải cách thể chế, tiếp tục xây dựng hệ thống văn bản, chú trọng tổ chức bộ máy',
  ],
  tthc: [
    'Cải cách thủ tục hành chính',
    'Về cải cách thủ tục hành chính',
    'CẢI CÁCH THỦ TỤC HÀNH CHÍNH',
    'Cải cách TTHC',
    'Về cải cách TTHC, cải cách quyết liệt các quy định',
    'Kiểm soát thủ tục hành chính và cơ chế một cửa',
  ],
  'to-chuc-bo-may': [
    'Cải cách tổ chức bộ máy',
    'Cải cách tổ chức bộ máy hành chính nhà nước',
    'CẢI CÁCH TỔ CHỨC BỘ MÁY HÀNH CHÍNH NHÀ NƯỚC',
    'Cải cách bộ máy hành chính',
    'Sắp xếp tổ chức bộ máy',
  ],
  'cong-vu': [
    'Cải cách chế độ công vụ',
    'Về cải cách chế độ công vụ',
    'Cải cách chế độ công vụ, công chức',
    'Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức',
    'Xây dựng, nâng cao chất lượng đội ngũ cán bộ',
  ],
  'tai-chinh-cong': ['Cải cách tài chính công', 'Về cải cách tài chính công', 'CẢI CÁCH TÀI CHÍNH CÔNG'],
  'chinh-quyen-so': [
    'Xây dựng, phát triển Chính quyền điện tử, Chính quyền số',
    'Xây dựng và phát triển Chính phủ điện tử, Chính phủ số',
    'XÂY DỰNG VÀ PHÁT TRIỂN CHÍNH QUYỀN ĐIỆN TỬ, CHÍNH QUYỀN SỐ',
    'Hiện đại hóa hành chính',
    'Hiện đại hoá nền hành chính',
    'Ứng dụng công nghệ thông tin, chuyển đổi số',
  ],
  'tac-dong-kt-xh': [
    'TÁC ĐỘNG CỦA CCHC ĐẾN PHÁT TRIỂN KINH TẾ - XÃ HỘI',
    'Tác động của cải cách hành chính đến người dân và các chỉ số phát triển kinh tế – xã hội',
    'Phát triển kinh tế - xã hội',
  ],
};

const NONE = [
  '',
  'Mục tiêu chung',
  'NHIỆM VỤ TRỌNG TÂM',
  'Kinh phí thực hiện',
  'Tổ chức thực hiện',
  'Sở Nội vụ',
  'Giai đoạn 2026 - 2027',
  'Cải cách hành chính nhà nước tỉnh giai đoạn 2026 - 2030',
  'Cải cách thể chế; cải cách thủ tục hành chính',
  'Cải cách thể chế và cải cách tài chính công',
];

describe('the area of a title', () => {
  test.each(Object.entries(AREAS).flatMap(([area, titles]) => titles.map((title) => [title, area] as const)))(
    '%s',
    (title, area) => expect(areaOf(title)).toBe(area),
  );

  test.each(NONE)('none: "%s"', (title) => expect(areaOf(title)).toBeNull());
});
