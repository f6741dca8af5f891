import { z } from 'zod';
import { listTasks } from '@/lib/db/tasks.ts';
import { TASK_STATUSES } from '@/lib/domain/task.ts';
import { TASK_STATUS_TEXT } from '@/lib/text/statuses.ts';
import { list, partOf, planFilter } from '../list.ts';
import { area, day, id, responsible, shapes, source } from '../shapes.ts';
import { planIdsOf } from './plans.ts';

const occurrence = z
  .object({
    id,
    label: z.string(),
    startsOn: day.nullable(),
    dueOn: day.nullable(),
    status: z.enum(TASK_STATUSES),
    leads: z.int(),
    leadsDone: z.int(),
  })
  .register(shapes, { id: 'TaskOccurrence', description: 'Một lần đến hạn của nhiệm vụ · one due instance' });

const task = z
  .object({
    id,
    planId: id,
    code: z.string(),
    areaCode: area,
    title: z.string().nullable(),
    scheduleText: z.string().nullable(),
    funding: z.string().nullable(),
    results: z.array(z.string()),
    leads: z.array(responsible),
    supports: z.array(responsible),
    status: z.enum(TASK_STATUSES),
    label: z.string(),
    overdueDays: z.int().nullable(),
    occurrences: z.array(occurrence),
    /** Printed without words, or repeating another row: not counted. */
    empty: z.boolean(),
    duplicateOfId: id.nullable(),
    note: z.string().nullable(),
    source,
  })
  .register(shapes, { id: 'Task', description: 'Nhiệm vụ và tình trạng hôm nay · task and where it stands today' });

export const tasks = list({
  path: '/api/v1/tasks',
  summary: 'Nhiệm vụ của các kế hoạch và tình trạng · tasks of the plans and where they stand',
  item: task,
  example: {
    ...{ id: 18, planId: 2, code: 'VII.4', areaCode: 'chinh-quyen-so', title: 'Rà soát dịch vụ công trực tuyến' },
    ...{ scheduleText: 'Quý IV hằng năm', funding: null, results: ['Báo cáo rà soát'] },
    leads: [{ agencyId: 5, groupId: null, name: 'Sở Tài chính', qualifier: null }],
    supports: [{ agencyId: null, groupId: 4, name: 'UBND các xã, phường', qualifier: null }],
    ...{ status: 'overdue', label: 'Quá hạn, chưa hoàn thành', overdueDays: 12 },
    occurrences: [
      {
        ...{ id: 60, label: '2026', startsOn: '2026-01-01', dueOn: '2026-10-31', status: 'overdue' },
        ...{ leads: 1, leadsDone: 0 },
      },
    ],
    ...{ empty: false, duplicateOfId: null, note: null },
    source: {
      document: { kind: 'decision', number: null, issuedOn: null, title: 'Dự thảo kế hoạch 2026–2030' },
      ...{ section: 'Phụ lục II', ordinal: 'VII.4', part: null },
    },
  },
  filters: planFilter,
  keyOf: (one) => [one.id],
  read: async (visit, { plan }, part) => {
    const planIds = await planIdsOf(visit, plan);
    if (planIds === null) return null;
    const all = await listTasks(visit.token.actor, { planIds }, visit.today);
    return partOf(all, (one) => [one.task.id], part).map(({ task: printed, status, occurrences, overdueDays }) => ({
      ...printed,
      results: [...printed.results],
      leads: [...printed.leads],
      supports: [...printed.supports],
      status,
      label: TASK_STATUS_TEXT[status],
      overdueDays,
      occurrences: [...occurrences],
    }));
  },
});
