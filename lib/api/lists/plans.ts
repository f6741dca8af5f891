import { z } from 'zod';
import { listPlans } from '@/lib/db/plans.ts';
import { PLAN_KINDS, PLAN_STATUSES } from '@/lib/domain/plan.ts';
import { list, partOf, type Visit } from '../list.ts';
import { day, id, shapes, sourceDocument } from '../shapes.ts';

const plan = z
  .object({
    id,
    title: z.string(),
    kind: z.enum(PLAN_KINDS),
    status: z.enum(PLAN_STATUSES),
    startYear: z.int(),
    endYear: z.int(),
    decisionNo: z.string().nullable(),
    decisionOn: day.nullable(),
    proposedOn: day.nullable(),
    issuer: z.string(),
    document: sourceDocument,
    targets: z.int(),
    tasks: z.int(),
  })
  .register(shapes, { id: 'Plan', description: 'Kế hoạch · plan' });

export const plans = list({
  path: '/api/v1/plans',
  summary: 'Kế hoạch cải cách hành chính của tỉnh · plans of the province',
  item: plan,
  example: {
    ...{ id: 1, title: 'Kế hoạch cải cách hành chính 2021–2025', kind: 'five-year', status: 'issued' },
    ...{ startYear: 2021, endYear: 2025, decisionNo: '2972/QĐ-UBND', decisionOn: '2021-12-02', proposedOn: null },
    ...{ issuer: 'UBND tỉnh Sơn La', targets: 97, tasks: 63 },
    document: { kind: 'decision', number: '2972/QĐ-UBND', issuedOn: '2021-12-02', title: 'Kế hoạch 2021–2025' },
  },
  filters: {},
  keyOf: (one) => [one.id],
  read: async (visit, _, part) => partOf(await plansOf(visit), ({ id: key }) => [key], part),
});

/** The plans of the token's province. */
export async function plansOf({ token }: Visit) {
  return (await listPlans(token.actor)).filter(({ provinceId }) => provinceId === token.provinceId);
}

/** The plan asked for, or all of the province; null where it is none of theirs. */
export async function planIdsOf(visit: Visit, planId: number | undefined): Promise<number[] | null> {
  const own = (await plansOf(visit)).map((one) => one.id);
  if (planId === undefined) return own;
  return own.includes(planId) ? [planId] : null;
}
