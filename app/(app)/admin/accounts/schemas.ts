import { z } from 'zod';
import { grantOf } from '@/lib/domain/account.ts';
import type { Role } from '@/lib/domain/actor.ts';
import { AREA_CODES } from '@/lib/domain/plan.ts';

const ROLES = ['staff', 'area-reviewer', 'focal-point', 'leader', 'auditor'] as const satisfies readonly Role[];

const id = z.coerce.number().int().positive().max(2_147_483_647);
/** A choice that may be left open. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal('').transform(() => null), schema]).default(null as never);

const names = {
  fullName: z.string().trim().min(1, 'Ghi họ và tên.').max(120, 'Họ và tên dài quá 120 ký tự.'),
  email: optional(
    z.email('Thư điện tử không đúng dạng, ví dụ ten@sonla.gov.vn.').max(200, 'Thư điện tử dài quá 200 ký tự.'),
  ),
};

const grant = {
  provinceId: id,
  role: z.enum(ROLES, 'Chọn vai trò.'),
  agencyId: optional(id),
  areaCode: optional(z.enum(AREA_CODES, 'Chọn lĩnh vực.')),
};

export const accountId = z.object({ userId: id });

export const newAccountFields = z
  .object({
    ...names,
    username: z
      .string()
      .trim()
      .toLowerCase()
      .min(3, 'Tên đăng nhập cần ít nhất 3 ký tự.')
      .max(64, 'Tên đăng nhập dài quá 64 ký tự.')
      .regex(/^[a-z0-9][a-z0-9._@-]*$/, 'Tên đăng nhập chỉ gồm chữ không dấu, số và các dấu . _ - @'),
    ...grant,
  })
  .transform(withGrant);

export const accountNamesFields = z.object({ userId: id, seenVersion: id, ...names });

export const grantFields = z.object({ userId: id, ...grant }).transform(withGrant);

export const revokeFields = z.object({ userId: id, grantId: id });

export const reasonFields = z.object({
  userId: id,
  reason: z.string().trim().min(1, 'Ghi lý do.').max(500, 'Lý do dài quá 500 ký tự.'),
});

export const totpRequirementFields = z.object({
  provinceId: id,
  required: z.enum(['yes', 'no']).transform((word) => word === 'yes'),
});

type Granted = {
  provinceId: number;
  role: Role;
  agencyId: number | null;
  areaCode: (typeof AREA_CODES)[number] | null;
};

/** The four fields become one role, or the sentence at the field that the role needs. */
function withGrant<T extends Granted>(fields: T, context: z.RefinementCtx) {
  const found = grantOf(fields.role, fields.provinceId, fields.agencyId, fields.areaCode);
  if (found === 'agency-missing') {
    context.addIssue({ code: 'custom', path: ['agencyId'], message: 'Đầu mối phải thuộc một cơ quan: chọn cơ quan.' });
    return z.NEVER;
  }
  if (found === 'area-missing') {
    context.addIssue({
      code: 'custom',
      path: ['areaCode'],
      message: 'Cơ quan theo dõi lĩnh vực phải có lĩnh vực: chọn lĩnh vực.',
    });
    return z.NEVER;
  }
  return { ...fields, grant: found };
}
