import { z } from 'zod';

const id = z.coerce.number().int().positive().max(2_147_483_647);

export const detachFields = z.object({ submissionId: id, evidenceId: id });
