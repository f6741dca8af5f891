import { z } from 'zod';

const way = { next: z.string().max(2_000).optional(), held: z.string().max(100).optional() };

export const nothing = z.object({});

export const passwordFields = z
  .object({
    currentPassword: z.string().min(1, 'Ghi mật khẩu đang dùng.').max(500, 'Mật khẩu dài quá 500 ký tự.'),
    newPassword: z.string().min(1, 'Ghi mật khẩu mới.').max(500, 'Mật khẩu dài quá 500 ký tự.'),
    repeatedPassword: z.string().max(500, 'Mật khẩu dài quá 500 ký tự.'),
    ...way,
  })
  .refine((fields) => fields.newPassword === fields.repeatedPassword, {
    path: ['repeatedPassword'],
    message: 'Hai lần ghi mật khẩu mới không giống nhau.',
  });

export const totpFields = z.object({
  oneTimeCode: z
    .string()
    .transform((code) => code.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'Ghi mã gồm 6 chữ số trên ứng dụng xác thực.')),
  ...way,
});

export const disableTotpFields = z.object({
  currentPassword: z.string().min(1, 'Ghi mật khẩu đang dùng.').max(500, 'Mật khẩu dài quá 500 ký tự.'),
});
