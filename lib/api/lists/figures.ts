import { z } from 'zod';
import { listFormRows } from '@/lib/db/forms.ts';
import { listOverrides } from '@/lib/db/overrides.ts';
import { findPeriod } from '@/lib/db/periods.ts';
import { listResults } from '@/lib/db/results.ts';
import { STATISTIC_TYPES } from '@/lib/domain/statistic.ts';
import { list, partOf } from '../list.ts';
import { idText } from '../query.ts';
import { figure, id, shapes } from '../shapes.ts';

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
    setReason: z.string().nullable(),
    /** Of a row of choices: how many agencies chose what. */
    counts: z.record(z.string(), z.int()).nullable(),
    /** Of a row of words: who wrote what; without an agency it is Sở Nội vụ. */
    texts: z.array(z.object({ agencyId: id.nullable(), text: z.string() })),
    answered: z.int(),
    expected: z.int(),
  })
  .register(shapes, { id: 'PeriodFigure', description: 'Số của toàn tỉnh ở một mục · the province’s figure of a row' });

export const figures = list({
  path: '/api/v1/figures',
  summary: 'Số liệu toàn tỉnh của một kỳ, từ báo cáo đã duyệt · figures of a period, from approved reports',
  item: periodFigure,
  example: {
    ...{ periodId: 12, rowId: 41, position: 12, key: '3.1', code: '3.1', label: 'Hồ sơ đã giải quyết', unit: 'hồ sơ' },
    ...{ type: 'count', answer: 'value', number: '1200', computed: '1200', set: false, setReason: null },
    ...{ counts: null, texts: [], answered: 118, expected: 120 },
  },
  filters: periodFilter,
  keyOf: (one) => [one.rowId],
  read: async ({ token }, { period: periodId }, part) => {
    const period = await findPeriod(token.actor, periodId);
    if (period === null) return null;
    const results = await listResults(period);
    const reasons = new Map((await listOverrides(period.id)).map((set) => [set.rowId, set.reason]));
    const rows = (await listFormRows(period.formVersionId)).flatMap(({ type, ...row }) =>
      type === 'heading' ? [] : [{ ...row, type }],
    );
    return partOf(rows, ({ id: key }) => [key], part).map(({ id: rowId, position, key, code, label, unit, type }) => {
      const result = results.get(rowId);
      const { counts = null, texts = [] } = result?.detail ?? {};
      const isKnown = (result?.number ?? null) !== null || counts !== null || texts.length > 0;
      return {
        ...{ periodId, rowId, position, key, code, label, unit, type, counts, texts: [...texts] },
        answer: isKnown ? ('value' as const) : ('missing' as const),
        number: result?.number ?? null,
        computed: result?.computed ?? null,
        set: (result?.overrideId ?? null) !== null,
        setReason: reasons.get(rowId) ?? null,
        answered: result?.answered ?? 0,
        expected: result?.expected ?? 0,
      };
    });
  },
});
