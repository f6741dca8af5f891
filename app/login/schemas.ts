import { z } from 'zod';

const way = { next: z.string().max(2_000).optional(), held: z.string().max(100).optional() };

export const signInFields = z.object({
  username: z.string().trim().min(1, 'Ghi tên đăng nhập.').max(64, 'Tên đăng nhập dài quá 64 ký tự.'),
  password: z.string().min(1, 'Ghi mật khẩu.').max(500, 'Mật khẩu dài quá 500 ký tự.'),
  ...way,
});

export const codeFields = z.object({
  oneTimeCode: z
    .string()
    .transform((code) => code.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'Ghi mã gồm 6 chữ số trên ứng dụng xác thực.')),
  ...way,
});
