import { z } from 'zod';
import { listSuccessions } from '@/lib/db/agencies.ts';
import { list, partOf } from '../list.ts';
import { day, id, shapes, source } from '../shapes.ts';

const succession = z
  .object({
    id,
    predecessorId: id,
    predecessorName: z.string(),
    successorId: id,
    successorName: z.string(),
    effectiveOn: day,
    source,
  })
  .register(shapes, { id: 'Succession', description: 'Kế thừa: ai nhận việc của ai, từ ngày nào · who took over' });

export const successions = list({
  path: '/api/v1/successions',
  summary: 'Kế thừa giữa các cơ quan · which agency took over from which',
  item: succession,
  example: {
    ...{ id: 2, predecessorId: 30, predecessorName: 'Ban Dân tộc', effectiveOn: '2025-03-01' },
    ...{ successorId: 41, successorName: 'Sở Dân tộc và Tôn giáo' },
    source: {
      document: { kind: 'resolution', number: '399/NQ-HĐND', issuedOn: '2025-02-18', title: 'Thành lập cơ quan' },
      ...{ section: 'Điều 1', ordinal: null, part: null },
    },
  },
  filters: {},
  keyOf: (one) => [one.id],
  read: async ({ token }, _, part) =>
    partOf(await listSuccessions(token.actor, token.provinceId), ({ id: key }) => [key], part),
});
