import { z } from 'zod';
import { AGENCY_KINDS, AGENCY_LEVELS } from '@/lib/domain/agency.ts';
import { dayField } from '@/lib/forms/day-field.ts';
import { documentShape } from '@/lib/forms/document-fields.ts';

const id = (message: string) => z.coerce.number({ message }).int(message).positive(message).max(2_147_483_647, message);
const words = (message: string, most: number) => z.string().trim().min(1, message).max(most, `Dài quá ${most} ký tự.`);

export const newAgencyFields = z.object({
  provinceId: id('Chọn tỉnh.'),
  name: words('Ghi tên cơ quan.', 200),
  shortName: z.string().trim().max(60, 'Dài quá 60 ký tự.').default(''),
  kind: z.enum(AGENCY_KINDS, { message: 'Chọn loại cơ quan.' }),
  level: z.enum(AGENCY_LEVELS, { message: 'Chọn cấp.' }),
  validFrom: dayField('ngày bắt đầu hoạt động'),
  reports: z.enum(['co', 'khong'], { message: 'Chọn có báo cáo định kỳ hay không.' }),
  ...documentShape,
});

export const successionFields = z.object({
  predecessorId: id('Không rõ cơ quan cũ.'),
  successorId: id('Chọn cơ quan kế thừa.'),
  effectiveOn: dayField('ngày kế thừa'),
  ...documentShape,
});
