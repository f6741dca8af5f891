import { z } from 'zod';

export const signInFields = z.object({
  username: z.string().trim().min(1, 'Ghi tên đăng nhập.').max(100, 'Tên đăng nhập dài quá 100 ký tự.'),
  password: z.string().min(1, 'Ghi mật khẩu.').max(500, 'Mật khẩu dài quá 500 ký tự.'),
  next: z.string().max(2_000).optional(),
  held: z.string().max(100).optional(),
});
