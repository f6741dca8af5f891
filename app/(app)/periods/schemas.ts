import { z } from 'zod';
import { PERIOD_KINDS } from '@/lib/domain/reporting-period.ts';
import { dayField } from '@/lib/forms/day-field.ts';

const id = z.coerce.number().int().positive().max(2_147_483_647);

const dates = {
  startsOn: dayField('ngày bắt đầu tính số liệu'),
  cutOffOn: dayField('ngày chốt số liệu'),
  dueOn: dayField('hạn gửi Sở Nội vụ'),
  ministryDueOn: dayField('hạn gửi Bộ Nội vụ'),
  locksOn: dayField('ngày khóa'),
};

export const newPeriodFields = z.object({
  provinceId: id,
  formVersionId: z.coerce
    .number({ message: 'Chọn biểu mẫu.' })
    .int()
    .positive('Chọn biểu mẫu.')
    .max(2_147_483_647, 'Chọn biểu mẫu.'),
  kind: z.enum(PERIOD_KINDS, { message: 'Chọn loại kỳ.' }),
  reportYear: z.coerce
    .number({ message: 'Ghi năm báo cáo bằng bốn chữ số.' })
    .int()
    .min(2000, 'Năm báo cáo từ 2000.')
    .max(2100, 'Năm báo cáo đến 2100.'),
  name: z.string().trim().max(120, 'Tên kỳ dài quá 120 ký tự.').default(''),
  ...dates,
});

export const changePeriodFields = z.object({
  periodId: id,
  seenVersion: id,
  reason: z.string().trim().min(1, 'Ghi lý do đổi ngày.').max(500, 'Lý do dài quá 500 ký tự.'),
  ...dates,
});
