import { z } from 'zod';
import { REMEDY_OUTCOMES } from '@/lib/domain/remedy.ts';
import { dayField } from '@/lib/forms/day-field.ts';

const id = z.coerce.number().int().positive().max(2_147_483_647);
const words = (message: string, limit: number) =>
  z.string({ error: message }).trim().min(1, message).max(limit, `Dài quá ${limit} ký tự.`);

const remedyShape = {
  cause: words('Ghi nguyên nhân.', 1000),
  measure: words('Ghi biện pháp.', 1000),
  person: words('Ghi người chịu trách nhiệm.', 200),
  dueOn: dayField('ngày phải xong'),
};

export const targetRemedyFields = z.object({ targetId: id, ...remedyShape });
export const taskRemedyFields = z.object({ occurrenceId: id, ...remedyShape });

export const outcomeFields = z.object({
  remedyId: id,
  outcome: z.enum(REMEDY_OUTCOMES, { message: 'Chọn kết quả.' }),
  note: words('Ghi kết quả cụ thể, hoặc vì sao chưa làm được.', 1000),
});
