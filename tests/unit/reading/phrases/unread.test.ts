import { expect, test } from 'vitest';
import { readPromises } from '@/lib/reading/phrases/promise.ts';
import { DOUBTFUL_BELOW } from '@/lib/reading/proposal.ts';

const PLAN = { startYear: 2026, endYear: 2030 };

test.each([
  ['Có trên 1.500 dịch vụ công trực tuyến, trong đó tối thiểu một nửa là toàn trình', 'một nửa'],
  ['Đến năm 2030, số doanh nghiệp dùng chữ ký số gấp đôi', 'gấp đôi'],
  ['Chỉ số PAR INDEX thuộc nhóm 30 tỉnh, thành phố dẫn đầu, chỉ số PAPI thuộc nhóm trung bình cao', 'PAPI'],
  ['Mỗi xã có tối thiểu 01 tổ công nghệ số, 03 điểm hỗ trợ dịch vụ công', '“03”'],
])('%s: what no rule has read is told', (text, words) => {
  const cells = readPromises(text, PLAN).map((promise) => promise.cells.value);
  expect(cells.map((cell) => cell?.why).join()).toContain(words);
  expect(Math.min(...cells.map((cell) => cell?.confidence ?? 1))).toBeLessThan(DOUBTFUL_BELOW);
});

test('an index named twice is one index', () => {
  const [promise] = readPromises('Chỉ số SIPAS đạt từ 90% trở lên; SIPAS về đất đai cũng vậy', PLAN);
  expect(promise?.cells.value?.why).toBeNull();
});

test('the year that a rise starts from is kept', () => {
  const [promise] = readPromises('Tỷ lệ đơn vị tự chủ tăng từ 12,5% năm 2025 lên 20% năm 2030', PLAN);
  expect(promise).toMatchObject({ value: '20', baselineYear: 2025, deadlineYear: 2030 });
});
