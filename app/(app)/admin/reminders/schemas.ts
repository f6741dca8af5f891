import { z } from 'zod';
import { AUDIENCES } from '@/lib/domain/reminder.ts';

const id = z.coerce.number().int().positive().max(2_147_483_647);
const WRITING = 'ghi các số ngày từ 1 đến 60, cách nhau bằng dấu phẩy, ví dụ 7, 3, 1.';

/** "7, 3, 1": at most five different days. */
const dayList = (what: string) =>
  z
    .string()
    .max(60)
    .default('')
    .transform((typed, context) => {
      const words = typed.split(/[\s,;]+/).filter(Boolean);
      const days = [...new Set(words.map(Number))];
      if (
        words.every((word) => /^\d{1,2}$/.test(word)) &&
        days.length <= 5 &&
        days.every((day) => day >= 1 && day <= 60)
      )
        return days;
      context.addIssue({ code: 'custom', message: `${what} chưa đúng: ${WRITING} Nhiều nhất 5 số.` });
      return z.NEVER;
    });

const dailyFrom = z.union(
  [z.literal('').transform(() => null), z.coerce.number().int().min(1).max(60)],
  'Ngày bắt đầu nhắc hằng ngày phải là số từ 1 đến 60, hoặc để trống.',
);

export const ruleFields = z
  .object({
    provinceId: id,
    audience: z.enum(AUDIENCES),
    seen: z.coerce.number().int().min(0).max(2_147_483_647),
    before: dayList('Ngày trước hạn'),
    onDay: z.enum(['yes', 'no'], 'Chọn có hoặc không.'),
    after: dayList('Ngày sau hạn'),
    dailyFrom: dailyFrom.default(null as never),
  })
  .transform(({ before, onDay, after, ...rest }) => ({
    ...rest,
    days: [...before.map((day) => -day), ...(onDay === 'yes' ? [0] : []), ...after],
  }));
