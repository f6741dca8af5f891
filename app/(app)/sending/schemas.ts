import { z } from 'zod';

const id = z.coerce.number().int().positive().max(2_147_483_647);

/** `one`: the button beside an agency; without it all reports that the page shows as not sent. */
export const remindFields = z
  .object({
    periodId: id,
    one: z.union([z.literal('').transform(() => null), id]).default(null as never),
    all: z
      .string()
      .max(20_000)
      .regex(/^\d*(,\d+)*$/)
      .default(''),
  })
  .transform(({ periodId, one, all }, context) => {
    const ids = one === null ? all.split(',').filter(Boolean).map(Number) : [one];
    if (ids.length > 0 && ids.length <= 1_000 && ids.every((each) => id.safeParse(each).success))
      return { periodId, ids };
    context.addIssue({ code: 'custom', message: 'Chọn cơ quan để nhắc.' });
    return z.NEVER;
  });
