import type { z } from 'zod';
import { parametersOf } from './query.ts';
import { REPORT_EXAMPLES } from './report-examples.ts';
import { reportQuery } from './report-query.ts';
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
    get: reading({
      summary: 'Một báo cáo và những gì còn thiếu · one report and what it still owes',
      answer: wholeReport,
    }),
    patch: writing({
      summary: 'Ghi vào báo cáo của cơ quan mình, tất cả hoặc không gì cả · writes into the agency’s own report',
      answer: writtenReport,
      body: reportWriting,
    }),
  },
  '/api/v1/reports/{submissionId}/sendings': {
    post: writing({
      summary: 'Gửi báo cáo cho Sở Nội vụ · sends the report',
      answer: sentReport,
      body: sending,
    }),
  },
};

function reading({ summary, answer }: Told) {
  const content = { ...json(answer), 'text/csv': { schema: TEXT } };
  return {
    summary,
    parameters: [ID, ...parametersOf(reportQuery)],
    responses: {
      '200': { description: summary, headers: { ETag: { schema: TEXT } }, content },
      '304': { description: 'Không đổi từ ETag đã gửi · not changed since the ETag that was sent' },
      ...problems('400', '401', '403', '404', '405', '406', '429', '503'),
    },
  };
}

function writing({ summary, answer, body }: Required<Told>) {
  return {
    summary,
    parameters: [ID, KEY],
    requestBody: { required: true, content: json(body) },
    responses: {
      '200': { description: summary, content: json(answer) },
      ...problems('400', '401', '403', '404', '405', '409', '411', '413', '415', '429', '503'),
    },
  };
}

function problems(...statuses: string[]) {
  return Object.fromEntries(statuses.map((status) => [status, { $ref: '#/components/responses/Problem' }]));
}

function json(shape: z.ZodType) {
  const name = shapes.get(shape)?.id as keyof typeof REPORT_EXAMPLES;
  return { 'application/json': { schema: { $ref: `${REF}${name}` }, example: REPORT_EXAMPLES[name] } };
}
