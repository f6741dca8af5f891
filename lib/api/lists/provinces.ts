import { z } from 'zod';
import { listProvinces } from '@/lib/db/provinces.ts';
import { list, partOf } from '../list.ts';
import { day, id, shapes } from '../shapes.ts';

const province = z
  .object({
    id,
    code: z.string(),
    name: z.string(),
    validFrom: day.nullable(),
    validTo: day.nullable(),
    /** Who took over, and since when: a merged province stays readable under its own name. */
    successor: z.object({ id, name: z.string(), on: day }).nullable(),
  })
  .register(shapes, { id: 'Province', description: 'Tỉnh · province' });

export const provinces = list({
  path: '/api/v1/provinces',
  summary: 'Tỉnh mà mã truy cập đọc được · the province that the token reads',
  item: province,
  example: { id: 1, code: 'son-la', name: 'Sơn La', validFrom: null, validTo: null, successor: null },
  filters: {},
  keyOf: (one) => [one.id],
  read: async ({ token }, _, part) =>
    partOf(
      (await listProvinces()).filter(({ id: one }) => one === token.provinceId),
      ({ id: key }) => [key],
      part,
    ),
});
