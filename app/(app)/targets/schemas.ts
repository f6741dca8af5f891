import { z } from 'zod';
import { JUDGED_STATUSES } from '@/lib/domain/target-status.ts';
import { parseTyped } from '@/lib/domain/typed-answer.ts';
import { documentShape } from '@/lib/forms/document-fields.ts';

const id = z.coerce.number().int().positive().max(2_147_483_647);

/** "86,98" as people write it; anything that is not one number is sent back with what was typed. */
const figure = z.string().transform((typed, context) => {
  const read = parseTyped(typed, { type: 'decimal' });
  if (read.kind === 'value' && read.number !== null) return read.number;
  context.addIssue({ code: 'custom', message: 'Ghi một số, dấu phẩy cho phần thập phân, ví dụ 86,98.' });
  return z.NEVER;
});

export const figureFields = z.object({
  targetId: id,
  indicatorId: z.coerce.number({ message: 'Chọn chỉ số.' }).int().positive('Chọn chỉ số.').max(2_147_483_647),
  year: z.coerce
    .number({ message: 'Ghi năm bằng bốn chữ số.' })
    .int('Ghi năm bằng bốn chữ số.')
    .min(2000, 'Ghi năm bằng bốn chữ số, từ 2000.')
    .max(2100, 'Năm đến 2100.'),
  value: figure,
  note: z.string().trim().max(500, 'Dài quá 500 ký tự.').default(''),
  ...documentShape,
});

export const judgementFields = z.object({
  targetId: id,
  status: z.enum(JUDGED_STATUSES, { message: 'Chọn nhận định.' }),
  reason: z.string().trim().min(1, 'Ghi căn cứ của nhận định.').max(1000, 'Dài quá 1.000 ký tự.'),
});
