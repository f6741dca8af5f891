import { z } from 'zod';
import { listReportStatements } from '@/lib/db/published-reports.ts';
import { list, partOf } from '../list.ts';
import { figure, id, shapes, source } from '../shapes.ts';
import { isPublishedHere, reportFilter } from './published-reports.ts';

const statement = z
  .object({ id, reportId: id, what: z.string(), value: figure, unit: z.string().nullable(), source })
  .register(shapes, { id: 'ReportStatement', description: 'Số liệu trong phần lời của báo cáo · stated in the body' });

export const reportStatements = list({
  path: '/api/v1/report-statements',
  summary: 'Số liệu mà phần lời của một báo cáo đã công bố nêu · figures that the body of a report states',
  item: statement,
  example: {
    ...{ id: 5, reportId: 1, what: 'Nhiệm vụ đã hoàn thành', value: '42', unit: 'nhiệm vụ' },
    source: {
      document: { kind: 'report', number: '203/BC-UBND', issuedOn: '2021-06-18', title: 'Báo cáo 6 tháng năm 2021' },
      ...{ section: 'I', ordinal: null, part: null },
    },
  },
  filters: reportFilter,
  keyOf: (one) => [one.id],
  read: async (visit, { report: reportId }, part) => {
    if (!(await isPublishedHere(visit, reportId))) return null;
    const all = await listReportStatements(visit.token.actor, reportId);
    return partOf(all, ({ id: key }) => [key], part).map((one) => ({ ...one, reportId }));
  },
});
