import { z } from 'zod';
import { readDay } from '@/lib/domain/typed-day.ts';
import { dayField, WRITING } from '@/lib/forms/day-field.ts';

const id = z.coerce.number().int().positive().max(2_147_483_647);
const NEW = 'new';

const lastDay = z
  .string()
  .default('')
  .transform((typed, context) => {
    const day = typed.trim() === '' ? null : readDay(typed);
    if (day !== null || typed.trim() === '') return day;
    context.addIssue({ code: 'custom', message: `Ngày kết thúc chưa đúng: ${WRITING}` });
    return z.NEVER;
  });

/** The colleague is an account of the list, or a new one with its three fields. */
export const handoverFields = z
  .object({
    userId: id,
    colleague: z.union([z.literal(NEW), id], 'Chọn người nhận bàn giao.'),
    username: z
      .string()
      .trim()
      .toLowerCase()
      .max(64, 'Tên đăng nhập dài quá 64 ký tự.')
      .regex(/^([a-z0-9][a-z0-9._@-]{2,})?$/, 'Tên đăng nhập gồm ít nhất 3 chữ không dấu, số và các dấu . _ - @')
      .default(''),
    fullName: z.string().trim().max(120, 'Họ và tên dài quá 120 ký tự.').default(''),
    email: z
      .union(
        [z.literal('').transform(() => null), z.email().max(200)],
        'Thư điện tử không đúng dạng, ví dụ ten@sonla.gov.vn.',
      )
      .default(null as never),
    startsOn: dayField('ngày bắt đầu bàn giao'),
    endsOn: lastDay,
    reason: z.string().trim().min(1, 'Ghi lý do bàn giao.').max(500, 'Lý do dài quá 500 ký tự.'),
  })
  .transform(({ colleague, username, fullName, email, ...rest }, context) => {
    if (colleague !== NEW) return { ...rest, colleague: { userId: colleague } };
    if (username === '')
      context.addIssue({ code: 'custom', path: ['username'], message: 'Ghi tên đăng nhập của người nhận.' });
    if (fullName === '')
      context.addIssue({ code: 'custom', path: ['fullName'], message: 'Ghi họ và tên của người nhận.' });
    return username === '' || fullName === '' ? z.NEVER : { ...rest, colleague: { username, fullName, email } };
  });

export const handoverId = z.object({ userId: id, handoverId: id });
