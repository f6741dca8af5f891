import { expect, test } from 'vitest';
import { listKindOf } from '@/lib/reading/plan/list-kind.ts';

test.each([
  ['MỤC TIÊU, CHỈ TIÊU', 'target'],
  ['MỤC TIÊU, CHỈ TIÊU, YÊU CẦU', 'target'],
  ['Một số chỉ tiêu cụ thể', 'target'],
  ['Mục tiêu cụ thể', 'target'],
  ['Các chỉ tiêu chủ yếu đến năm 2030', 'target'],
  ['Kết quả cần đạt', 'target'],
  ['Mục tiêu', 'goal'],
  ['Phấn đấu đến hết năm 2025', 'goal'],
  ['Mục tiêu chung', 'general'],
  ['Mục tiêu tổng quát', 'general'],
  ['Nhiệm vụ', 'task'],
  ['NHIỆM VỤ TRỌNG TÂM', 'task'],
  ['NHIỆM VỤ, GIẢI PHÁP', 'task'],
  ['CÁC HOẠT ĐỘNG CỤ THỂ', 'task'],
  ['Phương hướng, nhiệm vụ', 'task'],
  ['Nhiệm vụ thực hiện mục tiêu', 'task'],
  ['NỘI DUNG, MỤC TIÊU, NHIỆM VỤ CỤ THỂ CỦA KẾ HOẠCH', 'mixed'],
  ['Mục tiêu và nhiệm vụ', 'mixed'],
  ['MỤC ĐÍCH, YÊU CẦU', 'other'],
  ['KINH PHÍ THỰC HIỆN', 'other'],
  ['TỔ CHỨC THỰC HIỆN', 'other'],
  ['Trách nhiệm của các sở, ban, ngành', 'other'],
  ['Đánh giá chung', 'other'],
  ['TÌNH HÌNH TRIỂN KHAI THỰC HIỆN VÀ KẾT QUẢ ĐẠT ĐƯỢC', 'other'],
  ['Cải cách thể chế', null],
  ['Sở Nội vụ', null],
  ['Về công tác theo dõi, đánh giá', null],
  ['Công tác chỉ đạo, điều hành', null],
])('“%s” is a list of kind %s', (title, kind) => {
  expect(listKindOf(title)).toBe(kind);
});
