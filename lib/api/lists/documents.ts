import { z } from 'zod';
import { listDocumentEntries } from '@/lib/db/documents.ts';
import { list, partOf } from '../list.ts';
import { day, id, shapes } from '../shapes.ts';

const document = z
  .object({
    id,
    code: z.string(),
    kind: z.string(),
    /** A draft has neither number nor day; the number alone names nothing: three documents carry the number 76. */
    number: z.string().nullable(),
    issuedOn: day.nullable(),
    issuer: z.string(),
    title: z.string(),
    url: z.string().nullable(),
  })
  .register(shapes, { id: 'Document', description: 'Văn bản làm nguồn · document that something comes from' });

export const documents = list({
  path: '/api/v1/documents',
  summary: 'Văn bản mà số liệu và kế hoạch dẫn nguồn · documents that plans and figures come from',
  item: document,
  example: {
    ...{ id: 12, code: 'qd-2972', kind: 'decision', number: '2972/QĐ-UBND', issuedOn: '2021-12-02' },
    ...{ issuer: 'UBND tỉnh Sơn La', title: 'Kế hoạch cải cách hành chính 2021–2025', url: null },
  },
  filters: {},
  keyOf: (one) => [one.id],
  read: async ({ token }, _, part) =>
    partOf(await listDocumentEntries(token.actor, token.provinceId), ({ id: key }) => [key], part),
});
