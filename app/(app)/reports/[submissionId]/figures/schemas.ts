import { z } from 'zod';

export const figuresFields = z.object({
  submissionId: z.coerce.number().int().positive().max(2_147_483_647),
  file: z.string().min(1).max(60),
});
