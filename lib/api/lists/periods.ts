import { z } from 'zod';
import { listPeriods } from '@/lib/db/periods.ts';
import { PERIOD_KINDS, PERIOD_STATES, periodStateOn } from '@/lib/domain/reporting-period.ts';
import { list, partOf } from '../list.ts';
import { day, id, instant, shapes } from '../shapes.ts';

const period = z
  .object({
    id,
    name: z.string(),
    kind: z.enum(PERIOD_KINDS),
    reportYear: z.int(),
    /** What it asks: the rows of this version of the form. */
    formVersionId: id,
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
  example: {
    ...{ id: 12, name: '6 tháng năm 2026', kind: 'h1', reportYear: 2026, formVersionId: 2 },
    ...{ startsOn: '2025-12-15', cutOffOn: '2026-06-14', dueOn: '2026-06-16', ministryDueOn: '2026-06-20' },
    ...{ locksOn: '2026-06-21', state: 'closed', closedAt: '2026-06-19T08:00:00.000Z', sample: false },
  },
  filters: {},
  keyOf: (one) => [one.id],
  read: async ({ token, today }, _, part) =>
    partOf(await listPeriods(token.actor), ({ id: key }) => [key], part).map((one) => ({
      ...one,
      state: periodStateOn(one, today),
      closedAt: one.closedAt?.toISOString() ?? null,
    })),
});
