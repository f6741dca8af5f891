import { z } from 'zod';
import { ANSWER_KINDS } from '@/lib/domain/answer.ts';
import { RULE_STRENGTHS } from '@/lib/domain/rule.ts';
import { STATISTIC_TYPES } from '@/lib/domain/statistic.ts';
import { PROGRESS_STATES, TASK_ROLES } from '@/lib/domain/task.ts';
import { reportStatus } from './lists/reports.ts';
import { day, figure, id, shapes } from './shapes.ts';

const version = z.int().min(0);
const words = z.string().nullable();

export const nextStep = z
  .object({ what: z.string(), who: z.string(), by: day })
  .register(shapes, { id: 'NextStep', description: 'Bước tiếp theo của việc quá hạn · next step of what is overdue' });

const head = z
  .object({ documentNo: words, documentOn: day.nullable(), signerName: words, signerTitle: words })
  .register(shapes, { id: 'ReportHead', description: 'Số, ngày, người ký · number, day, who signs' });

const row = z
  .object({
    rowId: id,
    key: z.string(),
    code: words,
    label: z.string(),
    unit: words,
    type: z.enum(STATISTIC_TYPES).exclude(['heading']),
    choices: z.array(z.object({ value: z.string(), label: z.string() })),
    /** Null: not answered yet. */
    kind: z.enum(ANSWER_KINDS).nullable(),
    number: figure.nullable(),
    choice: words,
    text: words,
    note: words,
    reason: words,
    promisedOn: day.nullable(),
    version,
  })
  .register(shapes, { id: 'ReportRow', description: 'Dòng số liệu được hỏi · a row that is asked' });

const task = z
  .object({
    assignmentId: id,
    taskId: id,
    role: z.enum(TASK_ROLES),
    title: z.string(),
    occurrence: z.string(),
    dueOn: day.nullable(),
    state: z.enum(PROGRESS_STATES).nullable(),
    completedOn: day.nullable(),
    resultDocument: words,
    note: words,
    nextStep: nextStep.nullable(),
    version,
  })
  .register(shapes, { id: 'ReportTask', description: 'Phần việc của cơ quan · the agency’s part of a task' });

const section = z
  .object({ sectionId: id, key: z.string(), title: z.string(), required: z.boolean(), text: z.string(), version })
  .register(shapes, { id: 'ReportSection', description: 'Mục của phần lời · a section in words' });

/** What is still owed before it can be sent, and what its figures break. */
const owed = z
  .object({
    rows: z.array(z.string()),
    tasks: z.int(),
    sections: z.array(z.string()),
    reasons: z.array(id),
    nextSteps: z.array(id),
    replies: z.array(z.object({ lineId: id, line: z.string(), reason: z.string() })),
    rules: z.array(
      z.object({
        code: z.string(),
        strength: z.enum(RULE_STRENGTHS),
        row: z.string(),
        sentence: z.string(),
      }),
    ),
  })
  .register(shapes, { id: 'ReportOwed', description: 'Những gì còn thiếu để gửi · what sending still needs' });

export const wholeReport = z
  .object({
    id,
    periodId: id,
    agencyId: id,
    status: reportStatus,
    version,
    head,
    rows: z.array(row),
    tasks: z.array(task),
    sections: z.array(section),
    owed,
  })
  .register(shapes, { id: 'WholeReport', description: 'Toàn bộ một báo cáo · one report, whole' });

const lineVersion = (name: 'rowId' | 'assignmentId' | 'sectionId') => z.array(z.object({ [name]: id, version }));

export const writtenReport = z
  .object({
    submissionId: id,
    version,
    rows: lineVersion('rowId'),
    tasks: lineVersion('assignmentId'),
    sections: lineVersion('sectionId'),
  })
  .register(shapes, { id: 'WrittenReport', description: 'Số bản sau khi ghi · versions after writing' });

export const sentReport = z
  .object({ submissionId: id, status: reportStatus, version, sentNumber: id })
  .register(shapes, { id: 'SentReport', description: 'Báo cáo đã gửi · the report as it was sent' });
