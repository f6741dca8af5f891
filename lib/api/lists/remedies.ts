import { z } from 'zod';
import { listRemedies } from '@/lib/db/remedies.ts';
import { REMEDY_OUTCOMES } from '@/lib/domain/remedy.ts';
import { list, partOf, planFilter } from '../list.ts';
import { day, id, shapes } from '../shapes.ts';
import { planIdsOf } from './plans.ts';

const remedy = z
  .object({
    id,
    planId: id,
    /** One of the two. */
    targetId: id.nullable(),
    occurrenceId: id.nullable(),
    cause: z.string(),
    measure: z.string(),
    person: z.string(),
    dueOn: day,
    decidedBy: z.string(),
    decidedOn: day,
    outcome: z.enum(REMEDY_OUTCOMES).nullable(),
    outcomeNote: z.string().nullable(),
    outcomeBy: z.string().nullable(),
    outcomeOn: day.nullable(),
  })
  .register(shapes, { id: 'Remedy', description: 'Biện pháp khắc phục đã quyết định · remedy that was decided' });

export const remedies = list({
  path: '/api/v1/remedies',
  summary: 'Biện pháp khắc phục của chỉ tiêu, nhiệm vụ và kết quả · remedies of targets and tasks, and their outcome',
  item: remedy,
  example: {
    ...{ id: 4, planId: 2, targetId: 31, occurrenceId: null, cause: 'Thiếu thiết bị', measure: 'Bổ sung thiết bị' },
    ...{ person: 'Sở Khoa học và Công nghệ', dueOn: '2026-12-31', decidedBy: 'Trần Thị Hoa', decidedOn: '2026-07-02' },
    ...{ outcome: null, outcomeNote: null, outcomeBy: null, outcomeOn: null },
  },
  filters: planFilter,
  keyOf: (one) => [one.id],
  read: async (visit, { plan }, part) => {
    const planIds = await planIdsOf(visit, plan);
    if (planIds === null) return null;
    const all = await Promise.all(
      planIds.map(async (planId) =>
        (await listRemedies(visit.token.actor, { planId })).map((one) => ({ ...one, planId })),
      ),
    );
    return partOf(all.flat(), ({ id: key }) => [key], part);
  },
});
