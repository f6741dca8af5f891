import { z } from 'zod';
import type { List } from './list.ts';
import { paging } from './list.ts';
import { LISTS } from './lists.ts';
import { shapes } from './shapes.ts';

type Json = Record<string, unknown>;

const REF = '#/components/schemas/';

/** The OpenAPI 3.1 document, from the very shapes that the answers pass through. */
export function apiDocument(): Json {
  return {
    openapi: '3.1.0',
    info: { title: 'CCHC', version: '1', description: DESCRIPTION },
    servers: [{ url: '/' }],
    security: [{ token: [] }],
    paths: Object.fromEntries(LISTS.map((list) => [list.path, { get: operationOf(list) }])),
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'Mã do Sở Nội vụ cấp · issued by staff' },
      },
      responses: { Problem: PROBLEM },
      schemas: schemas(),
    },
  };
}

const DESCRIPTION =
  'Kế hoạch cải cách hành chính của tỉnh: chỉ tiêu, nhiệm vụ, cơ quan, kỳ báo cáo, số liệu đã duyệt và tình trạng kèm cách tính. ' +
  'Số thập phân viết bằng chữ, ngày YYYY-MM-DD, thiếu là null kèm loại trả lời. · ' +
  'Administrative-reform plans of a province. Decimals are text, days YYYY-MM-DD, what is missing is null beside its kind.';

const PROBLEM = {
  description: 'Từ chối, kèm lý do bằng tiếng Việt và tiếng Anh · refused, in Vietnamese and English',
  content: { 'application/problem+json': { schema: { $ref: `${REF}Problem` } } },
};

const PROBLEMS = ['400', '401', '404', '405', '406', '429'];

function operationOf({ path, summary, item, filters }: List): Json {
  const page = {
    type: 'object',
    properties: {
      items: { type: 'array', items: { $ref: `${REF}${nameOf(item)}` } },
      next: { type: ['string', 'null'], description: 'cursor của phần sau · cursor of the next part' },
    },
    required: ['items', 'next'],
    additionalProperties: false,
  };
  return {
    operationId: path.split('/').at(-1),
    summary,
    parameters: parametersOf(filters),
    responses: {
      '200': {
        description: summary,
        headers: { ETag: HEADER, Link: HEADER },
        content: { 'application/json': { schema: page }, 'text/csv': { schema: { type: 'string' } } },
      },
      '304': { description: 'Không đổi từ ETag đã gửi · not changed since the ETag that was sent' },
      ...Object.fromEntries(PROBLEMS.map((status) => [status, { $ref: '#/components/responses/Problem' }])),
    },
  };
}

const HEADER = { schema: { type: 'string' } };

/** What may stand in the address: the list's own filters, and what every list knows. */
function parametersOf(filters: z.ZodRawShape): Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(z.strictObject({ ...filters, ...paging }), { io: 'input' });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function schemas(): Json {
  const made = z.toJSONSchema(shapes, { uri: (id) => `${REF}${id}` }).schemas as Record<string, Json>;
  return Object.fromEntries(Object.entries(made).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]));
}

function nameOf(item: z.ZodObject): string {
  return shapes.get(item)?.id as string;
}
