import type { z } from 'zod';
import { sentReport, wholeReport, writtenReport } from './report-shapes.ts';
import { reportWriting, sending } from './report-writing.ts';
import { REF, shapes } from './shapes.ts';

type Told = { summary: string; answer: z.ZodType; body?: z.ZodType };

const TEXT = { type: 'string' } as const;
const ID = { name: 'submissionId', in: 'path', required: true, schema: { type: 'integer', minimum: 1 } };
const KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'Gửi lại cùng khóa thì nhận lại đúng câu trả lời cũ · the same key brings the same answer',
  schema: { ...TEXT, pattern: '^[\\x21-\\x7e]{1,100}$' },
};

/** What a program sends. */
export const BODIES: readonly z.ZodType[] = [reportWriting, sending];

/** How one report is read, written and sent. */
export const REPORT_PATHS = {
  '/api/v1/reports/{submissionId}': {
    get: operation({
      summary: 'Một báo cáo và những gì còn thiếu · one report and what it still owes',
      answer: wholeReport,
    }),
    patch: operation({
      summary: 'Ghi vào báo cáo của cơ quan mình, tất cả hoặc không gì cả · writes into the agency’s own report',
      answer: writtenReport,
      body: reportWriting,
    }),
  },
  '/api/v1/reports/{submissionId}/sendings': {
    post: operation({
      summary: 'Gửi báo cáo cho Sở Nội vụ · sends the report',
      answer: sentReport,
      body: sending,
    }),
  },
};

function operation({ summary, answer, body }: Told) {
  const problems = body ? ['400', '401', '403', '404', '409', '415', '429'] : ['401', '403', '404', '429'];
  return {
    summary,
    parameters: body ? [ID, KEY] : [ID],
    ...(body ? { requestBody: { required: true, content: json(body) } } : {}),
    responses: {
      '200': { description: summary, content: json(answer) },
      ...Object.fromEntries(problems.map((status) => [status, { $ref: '#/components/responses/Problem' }])),
    },
  };
}

function json(shape: z.ZodType) {
  return { 'application/json': { schema: { $ref: `${REF}${shapes.get(shape)?.id}` } } };
}
