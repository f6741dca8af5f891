import { DOCX } from '@/lib/forms/file-kinds.ts';

/** The files that the API gives as they are. */
export const FILE_PATHS = {
  '/api/v1/published-reports/{reportId}/content': filePath({
    id: 'reportId',
    summary: 'Bản chốt, đúng từng byte · the frozen figures, byte for byte',
    type: 'application/json',
    schema: { type: 'object' },
  }),
  '/api/v1/official-reports/{issueId}/file': filePath({
    id: 'issueId',
    summary: 'Báo cáo chính thức (.docx), đúng từng byte · the official report, byte for byte',
    type: DOCX,
    schema: { type: 'string', contentEncoding: 'binary' },
  }),
};

type FilePath = { id: string; summary: string; type: string; schema: object };

function filePath({ id, summary, type, schema }: FilePath) {
  const problems = ['401', '403', '404', '405', '429'];
  return {
    get: {
      summary,
      parameters: [{ name: id, in: 'path', required: true, schema: { type: 'integer', minimum: 1 } }],
      responses: {
        '200': {
          description: summary,
          headers: { ETag: { schema: { type: 'string' } } },
          content: { [type]: { schema } },
        },
        '304': { description: 'Không đổi từ ETag đã gửi · not changed since the ETag that was sent' },
        ...Object.fromEntries(problems.map((status) => [status, { $ref: '#/components/responses/Problem' }])),
      },
    },
  };
}
