import { z } from 'zod';

const id = z.coerce.number().int().positive().max(2_147_483_647);
const optionalId = z.union([z.literal('').transform(() => null), id]).default(null as never);

/** `submissionId` or `periodId`: where the notice is to lead; neither: it was only read. */
export const noticeFields = z.object({ noticeId: id, submissionId: optionalId, periodId: optionalId });

export const handoverFields = z.object({ handoverId: id });
