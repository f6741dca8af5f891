import { z } from 'zod';
import { TOKEN_SCOPES } from '@/lib/domain/api-token.ts';
import { dayField } from '@/lib/forms/day-field.ts';

const id = z.coerce.number().int().positive().max(2_147_483_647);

/** Whoever only reads needs no agency; one that was left chosen is dropped. */
export const issueTokenFields = z
  .object({
    provinceId: id,
    name: z.string().trim().min(1, 'Ghi tên phần mềm dùng mã này.').max(100, 'Tên phần mềm dài quá 100 ký tự.'),
    scope: z.enum(TOKEN_SCOPES, 'Chọn việc mà phần mềm được làm.'),
    agencyId: z.union([z.literal('').transform(() => null), id]).default(null),
    expiresOn: dayField('ngày hết hạn'),
  })
  .transform((order, context) => {
    if (order.scope === 'read') return { ...order, agencyId: null };
    if (order.agencyId !== null) return order;
    context.addIssue({ code: 'custom', path: ['agencyId'], message: 'Chọn cơ quan có báo cáo được ghi.' });
    return z.NEVER;
  });

export const revokeTokenFields = z.object({ tokenId: id });
