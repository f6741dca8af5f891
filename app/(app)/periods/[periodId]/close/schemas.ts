import { z } from 'zod';
import { maybeDay } from '../../schemas.ts';

/** A hidden field and a reason for every open item: 150 agencies, 150 rows and as many rules at most. */
const MAX_FIELDS = 1_500;

const id = z.coerce.number().int().positive().max(2_147_483_647);

/** `seen.report:12` stood on the page, `reason.report:12` says why it is taken as it is. */
export const closeFields = z
  .record(z.string().max(120), z.string().max(500, 'Lý do dài quá 500 ký tự.'))
  .refine((all) => Object.keys(all).length <= MAX_FIELDS, 'Biểu có quá nhiều ô.')
  .transform((all, context) => {
    const periodId = id.safeParse(all.periodId);
    if (!periodId.success) context.addIssue({ code: 'custom', message: 'Không rõ kỳ nào: mở lại trang và thử lại.' });
    const day = maybeDay.safeParse(all.letterOn ?? '');
    for (const issue of day.error?.issues ?? [])
      context.addIssue({ code: 'custom', path: ['letterOn'], message: issue.message });
    return {
      periodId: periodId.data ?? 0,
      acceptance: {
        seen: named(all, 'seen.').map(([key]) => key),
        reasons: new Map(named(all, 'reason.')),
        reasonForAll: all.reasonForAll?.trim() || null,
      },
      letter: { number: all.letterNumber?.trim() || null, issuedOn: day.data ?? null },
    };
  });

function named(all: Record<string, string>, prefix: string): [string, string][] {
  return Object.entries(all).flatMap(([name, value]) =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), value.trim()] as [string, string]] : [],
  );
}
