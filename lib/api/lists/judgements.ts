import { z } from 'zod';
import { listJudgementsOf } from '@/lib/db/judgements.ts';
import { listTargets } from '@/lib/db/targets.ts';
import { JUDGED_STATUSES } from '@/lib/domain/target-status.ts';
import { list, partOf, planFilter } from '../list.ts';
import { id, instant, shapes } from '../shapes.ts';
import { planIdsOf } from './plans.ts';

const judgement = z
  .object({
    id,
    targetId: id,
    status: z.enum(JUDGED_STATUSES),
    reason: z.string(),
    author: z.string(),
    signedAt: instant,
  })
  .register(shapes, {
    id: 'Judgement',
    description: 'Nhận định có ký tên, đứng cạnh tình trạng tính được · signed, beside the computed status',
  });

export const judgements = list({
  path: '/api/v1/judgements',
  summary: 'Nhận định của người có trách nhiệm về từng chỉ tiêu · signed judgements of targets',
  item: judgement,
  example: {
    ...{ id: 2, targetId: 31, status: 'behind', reason: 'Chờ nghị định mới', author: 'Trần Thị Hoa' },
    signedAt: '2026-07-02T02:15:00.000Z',
  },
  filters: planFilter,
  keyOf: (one) => [one.id],
  read: async (visit, { plan }, part) => {
    const planIds = await planIdsOf(visit, plan);
    if (planIds === null) return null;
    const { actor } = visit.token;
    const targetIds = (await listTargets(actor, { planIds })).map((target) => target.id);
    return partOf(await listJudgementsOf(actor, targetIds), ({ id: key }) => [key], part).map(
      ({ createdAt, ...one }) => ({ ...one, signedAt: createdAt.toISOString() }),
    );
  },
});
