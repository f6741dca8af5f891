import { describe, expect, test } from 'vitest';
import { DOUBTFUL_BELOW, type ReadTask } from '@/lib/reading/proposal.ts';
import { readSource } from '@/lib/reading/read-source.ts';
import { textSource } from '@/lib/reading/text/text-source.ts';
import { TRUONG_GIANG, TRUONG_GIANG_TABLE } from './invented/truong-giang.ts';

describe('a plan whose tasks stand in its words alone', () => {
  const { tasks } = readSource(textSource(TRUONG_GIANG));

  test('has those that name who leads, with labelled lines below or a labelled bracket behind', () => {
    expect(tasks.map(brief)).toEqual([
      'I 1 Rà soát, hệ thống hóa văn bản quy phạm pháp luật | Sở Tư pháp | Các sở, ban, ngành + UBND các xã, phường | Quyết định công bố kết quả hệ thống hóa | 2026-04-01…2026-06-30',
      'I 2 Theo dõi thi hành pháp luật | Sở Tư pháp | Công an tỉnh + Sở Nội vụ |  | 2026-01-01…2030-12-31',
    ]);
    expect(tasks.map(({ area }) => area)).toEqual(['the-che', 'the-che']);
  });

  test('doubts every one of them', () => {
    for (const task of tasks) expect(task.confidence).toBeLessThan(DOUBTFUL_BELOW);
  });
});

test('a sentence with its labels behind it on the same line', () => {
  const { tasks } = readSource(
    textSource(
      [
        'KẾ HOẠCH',
        'Cải cách hành chính năm 2026 của Sở Y tế',
        'I. Nhiệm vụ',
        '1. Cải cách thể chế',
        'a) Rà soát văn bản. Đơn vị chủ trì: Văn phòng Sở; phối hợp: Sở Tư pháp. Thời gian: Quý II/2026.',
        'b) Kiểm tra văn bản. Chủ trì: Thanh tra tỉnh. Thời gian: thường xuyên.',
      ].join('\n'),
    ),
    'plan',
  );
  expect(tasks.map(brief)).toEqual([
    'I.1 null Rà soát văn bản | Văn phòng Sở | Sở Tư pháp |  | 2026-04-01…2026-06-30',
    'I.1 null Kiểm tra văn bản | Thanh tra tỉnh |  |  | 2026-01-01…2026-12-31',
  ]);
});

describe('a table with two header rows, a column each for beginning and end, and ditto marks', () => {
  const { tasks } = readSource(textSource(TRUONG_GIANG_TABLE));

  test('is what counts, not the words', () => {
    expect(tasks.map(brief)).toEqual([
      'I 1 Ban hành kế hoạch CCHC hằng năm | Sở Nội vụ | Các sở, ngành | Kế hoạch + Quyết định | 2026-01-01…2030-12-31',
      'I 2 Kiểm tra công tác CCHC | Sở Nội vụ |  | Báo cáo + kết luận kiểm tra | 2026-01-01…2026-12-31',
      'II 1 Số hóa kết quả giải quyết | Văn phòng UBND tỉnh + Trung tâm Phục vụ hành chính công | UBND các xã, phường | Kho dữ liệu | 2026-01-01…2027-12-31',
      'II 2 Tích hợp | Văn phòng UBND tỉnh + Trung tâm Phục vụ hành chính công | UBND các xã, phường | Thường xuyên | 2026-01-01…2030-12-31',
    ]);
  });

  test('doubts what was taken from the row above, and results parted by lines', () => {
    expect(tasks[3]?.cells.lead).toMatchObject({ why: 'Ô ghi “nt”: đã lấy như dòng trên, cần xem lại.' });
    expect(tasks[3]?.cells.support?.confidence).toBeLessThan(DOUBTFUL_BELOW);
    expect(tasks[0]?.cells.results?.confidence).toBeLessThan(DOUBTFUL_BELOW);
    expect(tasks[1]?.cells.results?.confidence).toBe(1);
  });
});

function brief({ section, ordinal, title, lead, support, results, time }: ReadTask): string {
  const cells = [lead, support, results].map((names) => names.join(' + '));
  return [`${section} ${ordinal} ${title}`, ...cells, `${time.from}…${time.to}`].join(' | ');
}
