import { z } from 'zod';
import { listReportContradictions } from '@/lib/db/published-reports.ts';
import { list, partOf } from '../list.ts';
import { id, shapes } from '../shapes.ts';
import { isPublishedHere, reportFilter } from './published-reports.ts';

const contradiction = z
  .object({ id, reportId: id, rowKeys: z.array(z.string()), section: z.string().nullable(), note: z.string() })
  .register(shapes, {
    id: 'ReportContradiction',
    description: 'Chỗ báo cáo tự mâu thuẫn; không số nào bị sửa · where a report disagrees with itself',
  });

export const reportContradictions = list({
  path: '/api/v1/report-contradictions',
  summary: 'Chỗ một báo cáo đã công bố tự mâu thuẫn · where a report disagrees with itself',
  item: contradiction,
  example: { id: 8, reportId: 1, rowKeys: ['5.1', '5.2'], section: null, note: 'Dòng trên ghi 2.281, dòng dưới 2.274' },
  filters: reportFilter,
  keyOf: (one) => [one.id],
  read: async (visit, { report: reportId }, part) => {
    if (!(await isPublishedHere(visit, reportId))) return null;
    const all = await listReportContradictions(visit.token.actor, reportId);
    return partOf(all, ({ id: key }) => [key], part).map((one) => ({ ...one, reportId }));
  },
});
