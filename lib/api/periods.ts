import { z } from 'zod';
import { listPeriods } from '@/lib/db/periods.ts';
import { PERIOD_KINDS, PERIOD_STATES, periodStateOn } from '@/lib/domain/reporting-period.ts';
import { list, partOf } from './list.ts';
import { day, id, instant, shapes } from './shapes.ts';

const period = z
  .object({
    id,
    name: z.string(),
    kind: z.enum(PERIOD_KINDS),
    reportYear: z.int(),
    startsOn: day,
    cutOffOn: day,
    dueOn: day,
    ministryDueOn: day,
    locksOn: day,
    state: z.enum(PERIOD_STATES),
    closedAt: instant.nullable(),
    /** Its figures are illustrations. */
    sample: z.boolean(),
  })
  .register(shapes, { id: 'Period', description: 'Kỳ báo cáo và các ngày của kỳ · reporting period and its days' });

export const periods = list({
  path: '/api/v1/periods',
  summary: 'Kỳ báo cáo của tỉnh · reporting periods of the province',
  item: period,
  filters: {},
  keyOf: (one) => [one.id],
  read: async ({ token, today }, _, part) =>
    partOf(await listPeriods(token.actor), ({ id: key }) => key, part).map((one) => ({
      ...one,
      state: periodStateOn(one, today),
      closedAt: one.closedAt?.toISOString() ?? null,
    })),
});
