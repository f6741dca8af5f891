import { expect, test } from 'vitest';
import { z } from 'zod';
import { dayField } from '@/lib/forms/day-field.ts';

const fields = z.object({ on: dayField('ngày ban hành văn bản') });

test('a day comes out as the domain writes it', () => {
  expect(fields.parse({ on: '5/3/2026' })).toEqual({ on: '2026-03-05' });
});

test.each([
  ['nothing', {}, 'Ghi ngày ban hành văn bản, theo dạng ngày/tháng/năm.'],
  ['an empty field', { on: ' ' }, 'Ghi ngày ban hành văn bản, theo dạng ngày/tháng/năm.'],
  ['no day', { on: '31/02/2026' }, 'Ngày ban hành văn bản chưa đúng: ghi theo dạng ngày/tháng/năm, ví dụ 05/03/2026.'],
])('%s is answered in words', (_, typed, message) => {
  const parsed = fields.safeParse(typed);
  expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([message]);
});
