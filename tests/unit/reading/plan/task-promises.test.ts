import { expect, test } from 'vitest';
import { DOUBTFUL_BELOW } from '@/lib/reading/proposal.ts';
import { readSource } from '@/lib/reading/read-source.ts';
import { sourceOf } from './paragraphs.ts';

const PLAN = `KẾ HOẠCH
Cải cách hành chính tỉnh Hải Yên giai đoạn 2026 - 2030
I. CHỈ TIÊU
- Tối thiểu 90% hồ sơ được số hóa.
II. MỤC TIÊU, NHIỆM VỤ
- Phấn đấu 80% văn bản được ký số.
III. NHIỆM VỤ
1. Cải cách thủ tục hành chính
- Rà soát quy trình, phấn đấu cắt giảm ít nhất 25% thời gian giải quyết.
- Thực hiện Đề án 06 tại 75 xã, phường.
IV. NỘI DUNG
- Bảo đảm tối thiểu 95% hồ sơ được trả đúng hạn.
V. TỔ CHỨC THỰC HIỆN
- Sở Nội vụ kiểm tra ít nhất 30% cơ quan.`;

test('figures promised outside the lists of targets stand apart, each doubted, each once', () => {
  const proposal = readSource(sourceOf(PLAN), 'plan');
  expect(proposal.targets.map(({ id, value }) => `${id} ${value}`)).toEqual(['I#1 90', 'II#1 80']);
  expect(proposal.taskPromises.map(({ section, value }) => `${section} ${value}`)).toEqual(['III.1 25', 'IV 95']);
  for (const promise of proposal.taskPromises) expect(promise.confidence).toBeLessThan(DOUBTFUL_BELOW);
});
