import { z } from 'zod';
import { listFormRows, listFormVersions, listRowStatistics } from '@/lib/db/forms.ts';
import { ACCUMULATIONS, CONSOLIDATIONS, STATISTIC_TYPES } from '@/lib/domain/statistic.ts';
import { list, partOf } from '../list.ts';
import { idText } from '../query.ts';
import { area, id, shapes } from '../shapes.ts';

const formRow = z
  .object({
    id,
    formVersionId: id,
    position: z.int(),
    key: z.string(),
    code: z.string().nullable(),
    label: z.string(),
    unit: z.string().nullable(),
    type: z.enum(STATISTIC_TYPES),
    choices: z.array(z.object({ value: z.string(), label: z.string() })),
    /** The same in every version of the form, and in the formulas of indicators; null for a heading. */
    statistic: z.string().nullable(),
    parentId: id.nullable(),
    totalId: id.nullable(),
    accumulation: z.enum(ACCUMULATIONS).nullable(),
    consolidation: z.enum(CONSOLIDATIONS).nullable(),
    numeratorId: id.nullable(),
    denominatorId: id.nullable(),
    ownerAgencyId: id.nullable(),
    areaCode: area.nullable(),
    help: z.string().nullable(),
  })
  .register(shapes, { id: 'FormRow', description: 'Mục số liệu như biểu mẫu hỏi · row of a form' });

export const formRows = list({
  path: '/api/v1/form-rows',
  summary: 'Các mục số liệu của một phiên bản biểu mẫu · rows of a version of a form',
  item: formRow,
  example: {
    ...{ id: 41, formVersionId: 2, position: 12, key: '3.1', code: '3.1', label: 'Hồ sơ đã giải quyết' },
    ...{ unit: 'hồ sơ', type: 'count', choices: [], statistic: '3.1', parentId: 39, totalId: null },
    ...{ accumulation: 'flow', consolidation: 'sum', numeratorId: null, denominatorId: null },
    ...{ ownerAgencyId: null, areaCode: 'tthc', help: null },
  },
  filters: { form: idText },
  keyOf: (one) => [one.id],
  read: async ({ token }, { form: formVersionId }, part) => {
    const known = await listFormVersions(token.provinceId);
    if (!known.some((version) => version.id === formVersionId)) return null;
    const statistics = await listRowStatistics(formVersionId);
    return partOf(await listFormRows(formVersionId), ({ id: key }) => [key], part).map(({ choices, ...row }) => ({
      ...{ ...row, formVersionId, choices: [...choices] },
      statistic: statistics.get(row.id) ?? null,
    }));
  },
});
