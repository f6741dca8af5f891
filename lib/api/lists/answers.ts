import { z } from 'zod';
import { listApprovedAnswers } from '@/lib/db/approved-answers.ts';
import { findPeriod } from '@/lib/db/periods.ts';
import { ANSWER_KINDS } from '@/lib/domain/answer.ts';
import { list } from '../list.ts';
import { day, figure, id, shapes } from '../shapes.ts';
import { periodFilter } from './figures.ts';

const answer = z
  .object({
    submissionId: id,
    agencyId: id,
    rowId: id,
    /** nil: không phát sinh · not-applicable: không áp dụng · missing: chưa có. Without a value all three are null. */
    kind: z.enum(ANSWER_KINDS),
    number: figure.nullable(),
    choice: z.string().nullable(),
    text: z.string().nullable(),
    note: z.string().nullable(),
    reason: z.string().nullable(),
    promisedOn: day.nullable(),
  })
  .register(shapes, { id: 'Answer', description: 'Trả lời đã duyệt của một cơ quan · an agency’s approved answer' });

export const answers = list({
  path: '/api/v1/answers',
  summary: 'Số liệu đã duyệt của từng cơ quan trong một kỳ · approved answers of each agency in a period',
  item: answer,
  example: {
    ...{ submissionId: 77, agencyId: 5, rowId: 41, kind: 'value', number: '120', choice: null, text: null },
    ...{ note: null, reason: null, promisedOn: null },
  },
  filters: periodFilter,
  keyOf: (one) => [one.submissionId, one.rowId],
  read: async ({ token }, { period: periodId }, part) => {
    const period = await findPeriod(token.actor, periodId);
    return period === null ? null : listApprovedAnswers(token.actor, period, part);
  },
});
