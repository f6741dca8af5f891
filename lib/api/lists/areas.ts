import { z } from 'zod';
import { AREA_CODES } from '@/lib/domain/plan.ts';
import { AREA_TEXT } from '@/lib/text/statuses.ts';
import { list, partOf } from '../list.ts';
import { area, id, shapes } from '../shapes.ts';

const reformArea = z
  .object({ position: id, code: area, name: z.string() })
  .register(shapes, { id: 'Area', description: 'Lĩnh vực cải cách · area of the reform' });

export const areas = list({
  path: '/api/v1/areas',
  summary: 'Lĩnh vực, theo thứ tự của báo cáo · areas, in the order of the reports',
  item: reformArea,
  example: { position: 3, code: 'tthc', name: 'Cải cách thủ tục hành chính' },
  filters: {},
  keyOf: (one) => [one.position],
  read: async (_, __, part) =>
    partOf(
      AREA_CODES.map((code, at) => ({ position: at + 1, code, name: AREA_TEXT[code] })),
      ({ position }) => [position],
      part,
    ),
});
