import { z } from 'zod';
import { listTargets } from '@/lib/db/targets.ts';
import { LEVELS } from '@/lib/domain/plan.ts';
import { TARGET_KINDS, TARGET_OPERATORS } from '@/lib/domain/target.ts';
import { list, partOf, planFilter } from './list.ts';
import { planIdsOf } from './plans.ts';
import { area, day, figure, id, responsible, shapes, source } from './shapes.ts';

const target = z
  .object({
    id,
    planId: id,
    code: z.string(),
    areaCode: area,
    title: z.string(),
    kind: z.enum(TARGET_KINDS),
    operator: z.enum(TARGET_OPERATORS).nullable(),
    value: figure.nullable(),
    upper: figure.nullable(),
    unit: z.string().nullable(),
    level: z.enum(LEVELS).nullable(),
    yearly: z.boolean(),
    deadlineOn: day,
    phase: z.object({ name: z.string(), startYear: z.int(), endYear: z.int() }).nullable(),
    steps: z.array(z.object({ year: z.int(), value: figure })),
    agencies: z.array(responsible),
    note: z.string().nullable(),
    /** The same promise printed elsewhere in the plan: counted there. */
    sameAsId: id.nullable(),
    source,
  })
  .register(shapes, { id: 'Target', description: 'Chỉ tiêu như kế hoạch in · target as its plan prints it' });

export const targets = list({
  path: '/api/v1/targets',
  summary: 'Chỉ tiêu của các kế hoạch · targets of the plans',
  item: target,
  filters: planFilter,
  keyOf: (one) => [one.id],
  read: async (visit, { plan }, part) => {
    const planIds = await planIdsOf(visit, plan);
    if (planIds === null) return null;
    const found = partOf(await listTargets(visit.token.actor, { planIds }), ({ id: key }) => key, part);
    return found.map(({ steps, agencies, ...one }) => ({ ...one, steps: [...steps], agencies: [...agencies] }));
  },
});
