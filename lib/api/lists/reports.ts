import { z } from 'zod';
import { findPeriod } from '@/lib/db/periods.ts';
import { listSubmissions } from '@/lib/db/submissions.ts';
import { SUBMISSION_STATUSES } from '@/lib/domain/submission.ts';
import { list, partOf } from '../list.ts';
import { id, shapes } from '../shapes.ts';
import { periodFilter } from './figures.ts';

export const reportStatus = z.enum(SUBMISSION_STATUSES);

const report = z
  .object({ id, periodId: id, agencyId: id, status: reportStatus, version: z.int() })
  .register(shapes, { id: 'Report', description: 'Báo cáo của một cơ quan · an agency’s report' });

export const reports = list({
  path: '/api/v1/reports',
  summary: 'Báo cáo của cơ quan mình trong một kỳ · the agency’s own report of a period',
  scope: 'report',
  item: report,
  example: { id: 77, periodId: 12, agencyId: 5, status: 'draft', version: 3 },
  filters: periodFilter,
  keyOf: (one) => [one.id],
  read: async ({ token }, { period: periodId }, part) => {
    if ((await findPeriod(token.actor, periodId)) === null) return null;
    const all = await listSubmissions(token.actor, { periodId });
    return partOf(all, (one) => [one.id], part).map((one) => ({ ...one, periodId }));
  },
});
