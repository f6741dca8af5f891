import { z } from 'zod';
import { paging } from './list.ts';

/** Which writing of a report is asked for; as a table one of its parts, because each has columns of its own. */
export const reportQuery = {
  format: paging.format,
  part: z.enum(['rows', 'tasks', 'sections']).default('rows').describe('của CSV · of CSV alone'),
};
