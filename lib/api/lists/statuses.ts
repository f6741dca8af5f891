import { z } from 'zod';
import { listTargetReadings } from '@/lib/db/target-readings.ts';
import { listTargets } from '@/lib/db/targets.ts';
import { DIRECTIONS } from '@/lib/domain/indicator.ts';
import { PERIOD_KINDS } from '@/lib/domain/reporting-period.ts';
import { TARGET_OPERATORS } from '@/lib/domain/target.ts';
import { BASES } from '@/lib/domain/target-expected.ts';
import { TARGET_STATUSES } from '@/lib/domain/target-status.ts';
import { statusInWords } from '@/lib/text/arithmetic.ts';
import { TARGET_STATUS_TEXT } from '@/lib/text/statuses.ts';
import { list, partOf, planFilter } from '../list.ts';
import { day, figure, id, shapes } from '../shapes.ts';
import { planIdsOf } from './plans.ts';

const datedFigure = z
  .object({
    value: figure,
    asOf: day,
    reportYear: z.int(),
    periodKind: z.enum([...PERIOD_KINDS, 'external']),
  })
  .register(shapes, { id: 'DatedFigure', description: 'Số liệu và ngày của nó · a figure and its day' });

const rules = z
  .object({ atRiskShare: figure, approximateShare: figure, staleAfter: z.int() })
  .register(shapes, { id: 'StatusRules', description: 'Ngưỡng đánh giá của tỉnh · thresholds of the province' });

const arithmetic = z
  .object({
    figure,
    reported: figure,
    asOf: day,
    reportYear: z.int(),
    unit: z.string().nullable(),
    operator: z.enum(TARGET_OPERATORS),
    better: z.enum(DIRECTIONS),
    goal: figure,
    upper: figure.nullable(),
    deadlineOn: day,
    basis: z.enum(BASES),
    expected: figure,
    ahead: figure,
    atRiskBeyond: figure,
    baseline: z.object({ year: z.int(), value: figure, provisional: z.boolean() }).nullable(),
  })
  .register(shapes, { id: 'Arithmetic', description: 'Phép tính chưa làm tròn · the unrounded arithmetic' });

const status = z
  .object({
    targetId: id,
    planId: id,
    status: z.enum(TARGET_STATUSES),
    label: z.string(),
    sentence: z.string(),
    reason: z
      .enum(['qualitative', 'no-value', 'no-baseline', 'zero-baseline', 'nothing-expected', 'over-100', 'part-of-year'])
      .nullable(),
    figure: datedFigure.nullable(),
    arithmetic: arithmetic.nullable(),
    rules,
  })
  .register(shapes, { id: 'TargetStatus', description: 'Tình trạng của chỉ tiêu và cách tính · status and why' });

export const statuses = list({
  path: '/api/v1/statuses',
  summary: 'Tình trạng hôm nay của từng chỉ tiêu, kèm cách tính · status of every target today, with its arithmetic',
  item: status,
  example: {
    ...{ targetId: 31, planId: 2, status: 'behind', label: 'Chậm', sentence: '86,98 % so với 90 %, thiếu 3,02 điểm' },
    ...{ reason: null, figure: { value: '86.98', asOf: '2026-06-14', reportYear: 2026, periodKind: 'h1' } },
    arithmetic: {
      ...{ figure: '86.98', reported: '86.98', asOf: '2026-06-14', reportYear: 2026, unit: '%', operator: '>=' },
      ...{ better: 'higher', goal: '90', upper: null, deadlineOn: '2027-12-31', basis: 'linear', expected: '88' },
      ...{ ahead: '-1.02', atRiskBeyond: '-8.8', baseline: { year: 2025, value: '80', provisional: false } },
    },
    rules: { atRiskShare: '0.1', approximateShare: '0.05', staleAfter: 2 },
  },
  filters: planFilter,
  keyOf: (one) => [one.targetId],
  read: async (visit, { plan }, part) => {
    const planIds = await planIdsOf(visit, plan);
    if (planIds === null) return null;
    const { actor } = visit.token;
    const ids = partOf(await listTargets(actor, { planIds }), (one) => [one.id], part).map((one) => one.id);
    const readings = await listTargetReadings(actor, { ids }, visit.today);
    return readings
      .map(({ target, state }) => ({
        targetId: target.id,
        planId: target.planId,
        status: state.status,
        label: TARGET_STATUS_TEXT[state.status],
        sentence: statusInWords(state),
        reason: state.reason,
        figure: state.figure,
        arithmetic: state.arithmetic,
        rules: state.rules,
      }))
      .toSorted((a, b) => a.targetId - b.targetId);
  },
});
