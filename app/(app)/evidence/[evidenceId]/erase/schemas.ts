import { z } from 'zod';

export const eraseFields = z.object({
  evidenceId: z.coerce.number().int().positive().max(2_147_483_647),
  reason: z.string().trim().min(1, 'Ghi lý do và căn cứ của việc xóa.').max(1_000, 'Lý do dài quá 1.000 ký tự.'),
  sure: z.literal('yes', 'Đánh dấu xác nhận rồi mới xóa được.'),
});
