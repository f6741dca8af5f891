import { z } from 'zod';
import { listFormRows } from '@/lib/db/forms.ts';
import { findPeriod } from '@/lib/db/periods.ts';
import { listResults } from '@/lib/db/results.ts';
import { STATISTIC_TYPES } from '@/lib/domain/statistic.ts';
import { list, partOf } from './list.ts';
import { idText } from './query.ts';
import { figure, id, shapes } from './shapes.ts';

/** The period whose figures are asked for; required: figures of two periods are never one list. */
export const periodFilter = { period: idText };

const periodFigure = z
  .object({
    periodId: id,
    rowId: id,
    /** The place of the row in its form. */
    position: z.int(),
    key: z.string(),
    code: z.string().nullable(),
    label: z.string(),
    unit: z.string().nullable(),
    type: z.enum(STATISTIC_TYPES).exclude(['heading']),
    /** value: a number, or what agencies chose or wrote; missing: nothing approved yet. */
    answer: z.enum(['value', 'missing']),
    number: figure.nullable(),
    computed: figure.nullable(),
    /** Set by Sở Nội vụ with a reason, in place of what the rule gives. */
    set: z.boolean(),
    counts: z.record(z.string(), z.int()).nullable(),
    answered: z.int(),
    expected: z.int(),
  })
  .register(shapes, { id: 'PeriodFigure', description: 'Số của toàn tỉnh ở một mục · the province’s figure of a row' });

export const figures = list({
  path: '/api/v1/figures',
  summary: 'Số liệu toàn tỉnh của một kỳ, từ báo cáo đã duyệt · figures of a period, from approved reports',
  item: periodFigure,
  filters: periodFilter,
  keyOf: (one) => [one.rowId],
  read: async ({ token }, { period: periodId }, part) => {
    const period = await findPeriod(token.actor, periodId);
    if (period === null) return null;
    const results = await listResults(period);
    const rows = (await listFormRows(period.formVersionId)).flatMap(({ type, ...row }) =>
      type === 'heading' ? [] : [{ ...row, type }],
    );
    return partOf(rows, ({ id: key }) => key, part).map(({ id: rowId, position, key, code, label, unit, type }) => {
      const result = results.get(rowId);
      const { counts = null, texts = [] } = result?.detail ?? {};
      const isKnown = (result?.number ?? null) !== null || counts !== null || texts.length > 0;
      return {
        ...{ periodId, rowId, position, key, code, label, unit, type, counts },
        answer: isKnown ? ('value' as const) : ('missing' as const),
        number: result?.number ?? null,
        computed: result?.computed ?? null,
        set: (result?.overrideId ?? null) !== null,
        answered: result?.answered ?? 0,
        expected: result?.expected ?? 0,
      };
    });
  },
});
