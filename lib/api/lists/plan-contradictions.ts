import { z } from 'zod';
import { listPlanContradictions } from '@/lib/db/plans.ts';
import { list, partOf, planFilter } from '../list.ts';
import { id, shapes } from '../shapes.ts';
import { planIdsOf } from './plans.ts';

const contradiction = z
  .object({ id, planId: id, section: z.string(), ordinal: z.string().nullable(), note: z.string() })
  .register(shapes, {
    id: 'PlanContradiction',
    description: 'Chỗ kế hoạch tự mâu thuẫn; không số nào bị sửa · where a plan disagrees with itself',
  });

export const planContradictions = list({
  path: '/api/v1/plan-contradictions',
  summary: 'Chỗ kế hoạch tự mâu thuẫn · where plans disagree with themselves',
  item: contradiction,
  example: { id: 2, planId: 1, section: 'Phụ lục II', ordinal: 'VII.7', note: 'Lặp lại nhiệm vụ VII.4' },
  filters: planFilter,
  keyOf: (one) => [one.id],
  read: async (visit, { plan }, part) => {
    const planIds = await planIdsOf(visit, plan);
    if (planIds === null) return null;
    const all = await Promise.all(
      planIds.map(async (planId) =>
        (await listPlanContradictions(visit.token.actor, planId)).map((one) => ({ ...one, planId })),
      ),
    );
    return partOf(all.flat(), ({ id: key }) => [key], part);
  },
});
