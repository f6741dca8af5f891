import { expect, test } from 'vitest';
import { midSentence } from '@/lib/text/mid-sentence.ts';
import { refusalInWords } from '@/lib/text/refusals.ts';

test('within a sentence the first letter is small and names keep theirs', () => {
  expect(midSentence('Cán bộ Sở Nội vụ')).toBe('cán bộ Sở Nội vụ');
  expect(midSentence('')).toBe('');
  expect(refusalInWords('bad-dates', { field: 'locksOn', after: 'ministryDueOn' })).toBe(
    'Ngày khóa phải sau hạn gửi Bộ Nội vụ. Sửa lại ngày.',
  );
});
