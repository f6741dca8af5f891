import { z } from 'zod';
import { findTask, listTaskParts } from '@/lib/db/tasks.ts';
import { PROGRESS_STATES, TASK_ROLES } from '@/lib/domain/task.ts';
import { list, partOf } from '../list.ts';
import { idText } from '../query.ts';
import { nextStep } from '../report-shapes.ts';
import { day, id, shapes } from '../shapes.ts';

const part = z
  .object({
    assignmentId: id,
    occurrenceId: id,
    agencyId: id,
    agencyName: z.string(),
    role: z.enum(TASK_ROLES),
    /** Of the newest approved report; null: nothing reported yet. */
    state: z.enum(PROGRESS_STATES).nullable(),
    completedOn: day.nullable(),
    resultDocument: z.string().nullable(),
    note: z.string().nullable(),
    nextStep: nextStep.nullable(),
    periodName: z.string().nullable(),
  })
  .register(shapes, {
    id: 'TaskPart',
    description: 'Phần việc của một cơ quan và tiến độ đã duyệt · an agency’s part',
  });

export const taskParts = list({
  path: '/api/v1/task-parts',
  summary: 'Phần việc của từng cơ quan trong một nhiệm vụ · each agency’s part of a task',
  item: part,
  example: {
    ...{ assignmentId: 90, occurrenceId: 18, agencyId: 5, agencyName: 'Sở Tài chính', role: 'lead' },
    ...{ state: 'done', completedOn: '2026-05-20', resultDocument: '12/KH-STC', note: null, nextStep: null },
    periodName: '6 tháng năm 2026',
  },
  filters: { task: idText },
  keyOf: (one) => [one.assignmentId],
  read: async ({ token, today }, { task: taskId }, asked) => {
    const found = await findTask(token.actor, taskId, today);
    if (found === null || found.task.provinceId !== token.provinceId) return null;
    const all = await listTaskParts(
      token.actor,
      found.occurrences.map((one) => one.id),
    );
    return partOf(all, ({ assignmentId }) => [assignmentId], asked);
  },
});
