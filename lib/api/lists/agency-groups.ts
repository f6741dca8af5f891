import { z } from 'zod';
import { listAgencyGroups } from '@/lib/db/agency-groups.ts';
import { AGENCY_KINDS, AGENCY_LEVELS } from '@/lib/domain/agency.ts';
import { list, partOf } from '../list.ts';
import { id, shapes } from '../shapes.ts';

const group = z
  .object({
    id,
    code: z.string(),
    name: z.string(),
    /** Every agency of such a kind and level, as of the day that is asked about. */
    rules: z.array(z.object({ kind: z.enum(AGENCY_KINDS), level: z.enum(AGENCY_LEVELS) })),
    /** Agencies that the document names one by one. */
    memberIds: z.array(id),
    /** A plan names it without saying who is in it. */
    unresolved: z.boolean(),
  })
  .register(shapes, { id: 'AgencyGroup', description: 'Nhóm cơ quan · group of agencies' });

export const agencyGroups = list({
  path: '/api/v1/agency-groups',
  summary: 'Nhóm cơ quan mà kế hoạch gọi tên · groups of agencies that plans name',
  item: group,
  example: {
    ...{ id: 4, code: 'ubnd-cap-xa', name: 'UBND các xã, phường', memberIds: [], unresolved: false },
    rules: [{ kind: 'commune-committee', level: 'commune' }],
  },
  filters: {},
  keyOf: (one) => [one.id],
  read: async ({ token }, _, part) =>
    partOf(await listAgencyGroups(token.actor, token.provinceId), ({ id: key }) => [key], part).map(
      ({ rules, memberIds, ...one }) => ({ ...one, rules: [...rules], memberIds: [...memberIds] }),
    ),
});
