import { z } from 'zod';
import { listFormVersions } from '@/lib/db/forms.ts';
import { list, partOf } from '../list.ts';
import { id, shapes } from '../shapes.ts';

const form = z
  .object({
    /** Of the version: what a period's `formVersionId` and the filter of form-rows name. */
    id,
    formId: id,
    code: z.string(),
    title: z.string(),
    version: z.int(),
  })
  .register(shapes, { id: 'Form', description: 'Biểu mẫu đã ban hành, từng phiên bản · released version of a form' });

export const forms = list({
  path: '/api/v1/forms',
  summary: 'Biểu mẫu đã ban hành, mọi phiên bản · released forms, every version',
  item: form,
  example: { id: 2, formId: 1, code: 'bao-cao-cchc', title: 'Biểu số liệu cải cách hành chính', version: 2 },
  filters: {},
  keyOf: (one) => [one.id],
  read: async ({ token }, _, part) => partOf(await listFormVersions(token.provinceId), ({ id: key }) => [key], part),
});
