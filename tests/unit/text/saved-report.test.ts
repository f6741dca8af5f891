import { expect, test } from 'vitest';
import { savedInWords } from '@/lib/text/saved-report.ts';

const saved = { savedAt: new Date('2026-11-20T07:05:00Z'), faults: [], conflicts: [], undated: [], written: 3 };

test('all saved: the time, and nothing that was typed comes back', () => {
  expect(savedInWords(saved, { 'r1.typed': '5' })).toEqual({
    outcome: 'done',
    message: 'Đã lưu lúc 14:05.',
    errors: [],
    values: {},
  });
});

test('a task that is done without its day stays on the form with all that was typed about it', () => {
  const typed = { 'r1.typed': '5', 't7.state': 'done', 't7.completedOn': '31/02/2026', 't7.document': '12/QĐ-UBND' };
  const said = savedInWords({ ...saved, undated: [7] }, typed);
  expect(said.outcome).toBe('invalid');
  expect(said.message).toBe('Đã lưu lúc 14:05. Còn 1 dòng chưa lưu được:');
  expect(said.errors).toEqual([
    {
      field: 't7.completedOn',
      message: 'Nhiệm vụ đã hoàn thành cần ngày hoàn thành, theo dạng ngày/tháng/năm.',
    },
  ]);
  expect(said.values).toEqual({
    't7.state': 'done',
    't7.completedOn': '31/02/2026',
    't7.document': '12/QĐ-UBND',
  });
});
