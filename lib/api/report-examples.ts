import type { z } from 'zod';
import type { sentReport, wholeReport, writtenReport } from './report-shapes.ts';
import type { reportWriting, sending } from './report-writing.ts';

const WHOLE: z.output<typeof wholeReport> = {
  ...{ id: 77, periodId: 12, agencyId: 5, status: 'draft', version: 3 },
  head: { documentNo: null, documentOn: null, signerName: null, signerTitle: null },
  rows: [
    {
      ...{
        rowId: 41,
        key: '3.1',
        code: '3.1',
        label: 'Hồ sơ đã giải quyết',
        unit: 'hồ sơ',
        type: 'count',
        choices: [],
      },
      ...{ kind: 'value', number: '120', choice: null, text: null, note: null, reason: null, promisedOn: null },
      version: 1,
    },
  ],
  tasks: [
    {
      ...{ assignmentId: 90, taskId: 18, role: 'lead', title: 'Rà soát dịch vụ công trực tuyến', occurrence: '2026' },
      ...{ dueOn: '2026-10-31', state: 'in-progress', completedOn: null, resultDocument: null, note: null },
      ...{ nextStep: null, version: 1 },
    },
  ],
  sections: [{ sectionId: 6, key: 'danh-gia', title: 'Đánh giá chung', required: true, text: '', version: 0 }],
  owed: {
    ...{ rows: ['3.2'], tasks: 0, sections: ['danh-gia'], reasons: [], nextSteps: [], replies: [] },
    rules: [{ code: 'part-1', strength: 'block', row: '3.2', sentence: 'Dòng 3.2 không được lớn hơn dòng 3.1.' }],
  },
};

const WRITING: z.input<typeof reportWriting> = {
  head: { signerName: 'Nguyễn Văn An', signerTitle: 'Giám đốc', documentNo: '64/BC-STC', documentOn: '2026-06-15' },
  rows: [
    { rowId: 41, kind: 'value', number: '120', seenVersion: 1 },
    { rowId: 42, kind: 'missing', reason: 'Chờ số liệu của Kho bạc', promisedOn: '2026-07-10', seenVersion: 0 },
  ],
  tasks: [{ assignmentId: 90, state: 'done', completedOn: '2026-06-01', resultDocument: '12/KH-STC', seenVersion: 1 }],
  sections: [{ sectionId: 6, text: 'Công tác chỉ đạo được thực hiện thường xuyên.', seenVersion: 0 }],
  replies: [{ lineId: 3, text: 'Đã sửa theo góp ý.' }],
  explanations: [{ rule: 'warn-2', text: 'Đúng, vì tiếp nhận thêm hồ sơ của cơ quan sáp nhập.' }],
};

const WRITTEN: z.output<typeof writtenReport> = {
  ...{ submissionId: 77, version: 4 },
  rows: [{ rowId: 41, version: 2 }],
  tasks: [{ assignmentId: 90, version: 2 }],
  sections: [{ sectionId: 6, version: 1 }],
};

const SENDING: z.input<typeof sending> = { seenVersion: 4, earlyReason: null };

const SENT: z.output<typeof sentReport> = { submissionId: 77, status: 'submitted', version: 5, sentNumber: 1 };

/** By the names under which their shapes stand in the document. */
export const REPORT_EXAMPLES = {
  WholeReport: WHOLE,
  ReportWriting: WRITING,
  WrittenReport: WRITTEN,
  Sending: SENDING,
  SentReport: SENT,
};
