import { z } from 'zod';
import { findPeriod } from '@/lib/db/periods.ts';
import { listSendingRows } from '@/lib/db/sending.ts';
import { list, partOf } from '../list.ts';
import { day, id, instant, shapes } from '../shapes.ts';
import { periodFilter } from './figures.ts';
import { reportStatus } from './reports.ts';

const sent = z
  .object({
    submissionId: id,
    periodId: id,
    agencyId: id,
    status: reportStatus,
    /** The first sending decides whether it was late; null: not sent yet. */
    firstSentAt: instant.nullable(),
    answeredRows: z.int(),
    /** The period is locked, and this report was opened again until that day. */
    reopenedUntil: day.nullable(),
  })
  .register(shapes, {
    id: 'AgencySending',
    description: 'Cơ quan đã gửi hay chưa, lúc nào · whether and when it sent',
  });

export const sendings = list({
  path: '/api/v1/sendings',
  summary: 'Ai đã gửi báo cáo của một kỳ · who has sent the report of a period',
  scope: 'read',
  item: sent,
  example: {
    ...{ submissionId: 77, periodId: 12, agencyId: 5, status: 'approved', answeredRows: 62, reopenedUntil: null },
    firstSentAt: '2026-06-12T03:00:00.000Z',
  },
  filters: periodFilter,
  keyOf: (one) => [one.submissionId],
  read: async ({ token }, { period: periodId }, part) => {
    const period = await findPeriod(token.actor, periodId);
    if (period === null) return null;
    return partOf(await listSendingRows(token.actor, [period]), ({ submissionId }) => [submissionId], part).map(
      ({ firstSentAt, ...one }) => ({ ...one, firstSentAt: firstSentAt?.toISOString() ?? null }),
    );
  },
});
