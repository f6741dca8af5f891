import { z } from 'zod';
import { listAgencies } from '@/lib/db/agencies.ts';
import { AGENCY_KINDS, AGENCY_LEVELS } from '@/lib/domain/agency.ts';
import { list, partOf } from '../list.ts';
import { day, id, shapes, source } from '../shapes.ts';

const agency = z
  .object({
    id,
    code: z.string(),
    name: z.string(),
    shortName: z.string().nullable(),
    kind: z.enum(AGENCY_KINDS),
    level: z.enum(AGENCY_LEVELS),
    validFrom: day.nullable(),
    validTo: day.nullable(),
    reports: z.boolean(),
    source,
  })
  .register(shapes, { id: 'Agency', description: 'Cơ quan, kể cả cơ quan đã kết thúc · agency, ended ones included' });

export const agencies = list({
  path: '/api/v1/agencies',
  summary: 'Cơ quan, đơn vị của tỉnh · agencies of the province',
  item: agency,
  example: {
    ...{ id: 5, code: 'so-tai-chinh', name: 'Sở Tài chính', shortName: 'STC', kind: 'department', level: 'province' },
    ...{ validFrom: '2025-03-01', validTo: null, reports: true },
    source: {
      document: { kind: 'resolution', number: '399/NQ-HĐND', issuedOn: '2025-02-18', title: 'Thành lập cơ quan' },
      ...{ section: 'Điều 1', ordinal: null, part: null },
    },
  },
  filters: {},
  keyOf: (one) => [one.id],
  read: async ({ token }, _, part) =>
    partOf(await listAgencies(token.actor, { provinceId: token.provinceId }), ({ id: key }) => [key], part),
});
