import { z } from 'zod';
import { FILE_PATHS } from './file-paths.ts';
import type { List } from './list.ts';
import { paging } from './list.ts';
import { LISTS } from './lists.ts';
import { problem } from './problem.ts';
import { parametersOf } from './query.ts';
import { BODIES, REPORT_PATHS } from './report-paths.ts';
import { REF, shapes } from './shapes.ts';

type Json = Record<string, unknown>;

let written: string | undefined;

/** The document as it goes out: it is the same until another version of this application starts. */
export function apiDocumentText(): string {
  written ??= JSON.stringify(apiDocument());
  return written;
}

/** The OpenAPI 3.1 document, from the very shapes that the answers pass through. */
export function apiDocument(): Json {
  return {
    openapi: '3.1.0',
    info: { title: 'CCHC', version: '1', description: DESCRIPTION },
    servers: [{ url: '/' }],
    security: [{ token: [] }],
    paths: {
      ...Object.fromEntries(LISTS.map((list) => [list.path, { get: operationOf(list) }])),
      ...FILE_PATHS,
      ...REPORT_PATHS,
    },
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
  'Kế hoạch cải cách hành chính của tỉnh: chỉ tiêu, nhiệm vụ, cơ quan, biểu mẫu, kỳ báo cáo, chỉ số và chuỗi số liệu, số liệu đã duyệt, ' +
  'tình trạng kèm cách tính, báo cáo đã công bố và báo cáo chính thức. ' +
  'Số thập phân viết bằng chữ, ngày YYYY-MM-DD, thiếu là null kèm loại trả lời. · ' +
  'Administrative-reform plans of a province. Decimals are text, days YYYY-MM-DD, what is missing is null beside its kind.';

const PROBLEM = {
  description: 'Từ chối, kèm lý do bằng tiếng Việt và tiếng Anh · refused, in Vietnamese and English',
  content: { 'application/problem+json': { schema: { $ref: `${REF}${nameOf(problem)}` } } },
};

const PROBLEMS = ['400', '401', '403', '404', '405', '406', '429', '503'];

function operationOf({ path, summary, item, example, filters, scope }: List): Json {
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
    ...(scope ? { description: `Chỉ mã có phạm vi “${scope}” · only tokens of scope “${scope}”` } : {}),
    parameters: parametersOf({ ...filters, ...paging }),
    responses: {
      '200': {
        description: summary,
        headers: { ETag: HEADER, Link: HEADER },
        content: {
          'application/json': { schema: page, example: { items: [example], next: null } },
          'text/csv': { schema: TEXT },
        },
      },
      '304': { description: 'Không đổi từ ETag đã gửi · not changed since the ETag that was sent' },
      ...Object.fromEntries(PROBLEMS.map((status) => [status, { $ref: '#/components/responses/Problem' }])),
    },
  };
}

const TEXT = { type: 'string' };
const HEADER = { schema: TEXT };

/** What is sent is described as it may be sent, with its defaults left out; what is answered as it is answered. */
function schemas(): Json {
  const [told, taken] = (['output', 'input'] as const).map(madeFor) as [Record<string, Json>, Record<string, Json>];
  const bodies = BODIES.map(nameOf);
  return Object.fromEntries(
    Object.entries(told).map(([name, schema]) => {
      const { $schema: _, $id: __, ...shape } = (bodies.includes(name) ? taken[name] : schema) as Json;
      return [name, shape];
    }),
  );
}

function madeFor(io: 'input' | 'output'): Record<string, Json> {
  return z.toJSONSchema(shapes, { io, uri: (id) => `${REF}${id}` }).schemas as Record<string, Json>;
}

function nameOf(item: z.ZodType): string {
  return shapes.get(item)?.id as string;
}
