import { z } from 'zod';
import { isAsShown } from '@/lib/domain/entry-fields.ts';
import { MOST_SECTION_CHARACTERS } from '@/lib/domain/section.ts';
import { SECTION_TOO_LONG } from '@/lib/text/typed.ts';

const id = z.coerce.number().int().positive().max(2_147_483_647);

/** `s12` is the text of section 12, `s12.seen` the version that the typist saw; what comes back as `s12.shown` was left alone. */
export const narrativeFields = z
  .record(z.string().max(60), z.string().max(MOST_SECTION_CHARACTERS, SECTION_TOO_LONG))
  .refine((all) => Object.keys(all).length <= 200, 'Biểu có quá nhiều ô.')
  .transform((all, context) => {
    const submissionId = id.safeParse(all.submissionId);
    if (!submissionId.success)
      context.addIssue({ code: 'custom', message: 'Không rõ báo cáo nào: mở lại trang và thử lại.' });
    return {
      submissionId: submissionId.data ?? 0,
      sections: Object.entries(all).flatMap(([name, text]) => {
        const sectionId = /^s([1-9]\d{0,8})$/.exec(name)?.[1];
        if (sectionId === undefined || isAsShown(all, name, [''])) return [];
        return [{ sectionId: Number(sectionId), text, seenVersion: Number(all[`${name}.seen`]) || 0 }];
      }),
    };
  });
