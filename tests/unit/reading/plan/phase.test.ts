import { expect, test } from 'vitest';
import { phaseOf } from '@/lib/reading/plan/phase.ts';

test.each([
  ['Giai đoạn 2026 - 2027', '2026-2027', 2027, true],
  ['Giai đoạn 2028-2030:', '2028-2030', 2030, true],
  ['giai đoạn từ năm 2026 đến năm 2028', '2026-2028', 2028, true],
  ['Đến năm 2030', null, 2030, true],
  ['Phấn đấu đến hết năm 2025', null, 2025, true],
  ['Phản ánh đến hết năm 2025', null, 2025, true],
  ['Trong năm 2026', null, 2026, true],
  ['Năm 2027', null, 2027, true],
  ['Phát triển xã hội số đến năm 2030 với các mục tiêu', null, 2030, false],
  ['Cải cách thể chế', null, null, false],
  ['Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021', null, null, false],
])('“%s”', (title, phase, deadlineYear, isTitle) => {
  expect(phaseOf(title)).toEqual({ phase, deadlineYear, isTitle });
});
