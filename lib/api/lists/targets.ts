import { z } from 'zod';
import { listTargets } from '@/lib/db/targets.ts';
import { LEVELS } from '@/lib/domain/plan.ts';
import { TARGET_KINDS, TARGET_OPERATORS } from '@/lib/domain/target.ts';
import { TARGET_ORIGINS } from '@/lib/domain/target-reading.ts';
import { list, partOf, planFilter } from '../list.ts';
import { area, day, figure, id, responsible, shapes, source } from '../shapes.ts';
import { planIdsOf } from './plans.ts';

const target = z
  .object({
    id,
    planId: id,
    code: z.string(),
    areaCode: area,
    origin: z.enum(TARGET_ORIGINS),
    title: z.string(),
    kind: z.enum(TARGET_KINDS),
    operator: z.enum(TARGET_OPERATORS).nullable(),
    value: figure.nullable(),
    upper: figure.nullable(),
    unit: z.string().nullable(),
    /** The value is a change against a year: 10 % fewer than in 2021. */
    change: z
      .object({
        direction: z.enum(['reduction', 'increase']),
        baselineYear: z.int().nullable(),
        against: z.string().nullable(),
      })
      .nullable(),
    level: z.enum(LEVELS).nullable(),
    yearly: z.boolean(),
    deadlineOn: day,
    phase: z.object({ name: z.string(), startYear: z.int(), endYear: z.int() }).nullable(),
    steps: z.array(z.object({ year: z.int(), value: figure })),
    /** What its status comes from; null: nothing measures it, and `noFigureReason` says why. */
    indicatorId: id.nullable(),
    noFigureReason: z.string().nullable(),
    /** số liệu tham khảo: shown beside it, never judged. */
    references: z.array(z.object({ indicatorId: id, reason: z.string() })),
    agencies: z.array(responsible),
    note: z.string().nullable(),
    /** The same promise printed elsewhere in the plan: counted there. */
    sameAsId: id.nullable(),
    /** The task of the same plan that it stands in. */
    taskId: id.nullable(),
    source,
  })
  .register(shapes, { id: 'Target', description: 'Chỉ tiêu như kế hoạch in · target as its plan prints it' });

export const targets = list({
  path: '/api/v1/targets',
  summary: 'Chỉ tiêu của các kế hoạch · targets of the plans',
  item: target,
  example: {
    ...{ id: 31, planId: 2, code: 'tthc-1', areaCode: 'tthc', origin: 'body', title: 'Hồ sơ trực tuyến toàn trình' },
    ...{ kind: 'quantitative', operator: '>=', value: '90', upper: null, unit: '%', change: null, level: 'province' },
    ...{ yearly: false, deadlineOn: '2027-12-31', phase: { name: '2026–2027', startYear: 2026, endYear: 2027 } },
    ...{ steps: [{ year: 2026, value: '85' }], indicatorId: 7, references: [], noFigureReason: null },
    agencies: [{ agencyId: 5, groupId: null, name: 'Sở Tài chính', qualifier: null }],
    ...{ note: null, sameAsId: null, taskId: null },
    source: {
      document: { kind: 'decision', number: null, issuedOn: null, title: 'Dự thảo kế hoạch 2026–2030' },
      ...{ section: 'Phụ lục I', ordinal: '12', part: null },
    },
  },
  filters: planFilter,
  keyOf: (one) => [one.id],
  read: async (visit, { plan }, part) => {
    const planIds = await planIdsOf(visit, plan);
    if (planIds === null) return null;
    const found = partOf(await listTargets(visit.token.actor, { planIds }), ({ id: key }) => [key], part);
    return found.map(({ steps, agencies, references, ...one }) => ({
      ...one,
      steps: [...steps],
      agencies: [...agencies],
      references: [...references],
    }));
  },
});
