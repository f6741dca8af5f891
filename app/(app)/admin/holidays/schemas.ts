import { z } from 'zod';
import { dayField } from '@/lib/forms/day-field.ts';

const words = (message: string, most: number) => z.string().trim().min(1, message).max(most, `Dài quá ${most} ký tự.`);

export const addHolidayFields = z.object({
  day: dayField('ngày nghỉ'),
  name: words('Ghi tên ngày nghỉ.', 120),
  source: words('Ghi văn bản làm căn cứ.', 300),
});

export const removeHolidayFields = z.object({
  day: dayField('ngày nghỉ'),
  reason: words('Ghi lý do bỏ ngày nghỉ.', 500),
});
