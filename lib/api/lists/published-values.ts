import { z } from 'zod';
import { listPublishedRows } from '@/lib/db/published-reports.ts';
import { ANSWER_KINDS } from '@/lib/domain/answer.ts';
import { list, partOf } from '../list.ts';
import { figure, id, shapes } from '../shapes.ts';
import { isPublishedHere, reportFilter } from './published-reports.ts';

const publishedValue = z
  .object({
    reportId: id,
    rowId: id,
    key: z.string(),
    printedCode: z.string().nullable(),
    code: z.string().nullable(),
    label: z.string(),
    unit: z.string().nullable(),
    /** As it was printed; what follows is how it was understood. */
    printed: z.string(),
    answer: z.enum(ANSWER_KINDS),
    number: figure.nullable(),
    choice: z.string().nullable(),
    text: z.string().nullable(),
    note: z.string().nullable(),
    invalid: z.boolean(),
    invalidReason: z.string().nullable(),
    answered: z.int().nullable(),
    expected: z.int().nullable(),
    /** Why the figure is not what the rule gives. */
    setReason: z.string().nullable(),
  })
  .register(shapes, { id: 'PublishedValue', description: 'Số liệu như đã in trong báo cáo · figure as printed' });

export const publishedValues = list({
  path: '/api/v1/published-values',
  summary: 'Số liệu của một báo cáo đã công bố · figures of a report as issued',
  item: publishedValue,
  example: {
    ...{ reportId: 3, rowId: 41, key: '3.1', printedCode: '3.1', code: '3.1', label: 'Hồ sơ đã giải quyết' },
    ...{ unit: 'hồ sơ', printed: '1.200', answer: 'value', number: '1200', choice: null, text: null, note: null },
    ...{ invalid: false, invalidReason: null, answered: 118, expected: 120, setReason: null },
  },
  filters: reportFilter,
  keyOf: (one) => [one.rowId],
  read: async (visit, { report: reportId }, part) => {
    if (!(await isPublishedHere(visit, reportId))) return null;
    const rows = await listPublishedRows(visit.token.actor, reportId);
    const given = rows.flatMap(({ id: rowId, value, ...row }) =>
      value ? [{ reportId, rowId, ...row, ...value }] : [],
    );
    return partOf(given, ({ rowId }) => [rowId], part);
  },
});
