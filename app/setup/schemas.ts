import { z } from 'zod';

/** The choice of a province that is not in the bundled catalogue. */
export const OTHER_PROVINCE = 'khac';

export const setupFields = z
  .object({
    token: z
      .string()
      .trim()
      .min(1, 'Ghi mã cài đặt in ở cửa sổ khởi động hệ thống.')
      .max(200, 'Mã cài đặt dài quá 200 ký tự.'),
    province: z.string().min(1, 'Chọn tỉnh.').max(60, 'Chọn tỉnh.'),
    provinceName: z.string().trim().max(80, 'Tên tỉnh dài quá 80 ký tự.').default(''),
    fullName: z.string().trim().min(1, 'Ghi họ và tên.').max(120, 'Họ và tên dài quá 120 ký tự.'),
    username: z
      .string()
      .trim()
      .toLowerCase()
      .min(3, 'Tên đăng nhập cần ít nhất 3 ký tự.')
      .max(64, 'Tên đăng nhập dài quá 64 ký tự.')
      .regex(/^[a-z0-9][a-z0-9._@-]*$/, 'Tên đăng nhập chỉ gồm chữ không dấu, số và các dấu . _ - @'),
    newPassword: z.string().min(12, 'Mật khẩu cần ít nhất 12 ký tự.').max(128, 'Mật khẩu dài quá 128 ký tự.'),
    repeatedPassword: z.string().max(500, 'Mật khẩu dài quá 500 ký tự.'),
  })
  .refine((fields) => fields.province !== OTHER_PROVINCE || codeOf(fields.provinceName) !== '', {
    path: ['provinceName'],
    message: 'Ghi tên tỉnh.',
  })
  .refine((fields) => fields.newPassword === fields.repeatedPassword, {
    path: ['repeatedPassword'],
    message: 'Hai lần ghi mật khẩu không giống nhau.',
  });

/** "Điện Biên" → "dien-bien". */
export function codeOf(name: string): string {
  const bare = name.normalize('NFD').toLowerCase().replace(/đ/g, 'd').replace(/\p{M}/gu, '');
  return bare.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
